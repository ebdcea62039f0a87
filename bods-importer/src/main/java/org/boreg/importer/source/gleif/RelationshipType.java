package org.boreg.importer.source.gleif;

import java.util.Optional;

/** The types of relationship that GLEIF has, as interests of the standard. */
enum RelationshipType {
    IS_DIRECTLY_CONSOLIDATED_BY("otherInfluenceOrControl", "direct"),

    /** What it says of the whole chain is no link of it: where the ultimate parent is the direct one, it is not one holding more. */
    IS_ULTIMATELY_CONSOLIDATED_BY("otherInfluenceOrControl", "indirect"),

    IS_INTERNATIONAL_BRANCH_OF("otherInfluenceOrControl", "direct"),
    IS_SUBFUND_OF("otherInfluenceOrControl", "direct"),

    /** The manager acts for the fund under a contract, and owns nothing of it. */
    IS_FUND_MANAGED_BY("rightsGrantedByContract", "direct"),

    /** The feeder puts its money into the master: it is the feeder that has the interest. */
    IS_FEEDER_TO("shareholding", "direct");

    private final String interest;
    private final String level;

    RelationshipType(String interest, String level) {
        this.interest = interest;
        this.level = level;
    }

    static Optional<RelationshipType> of(String code) {
        for (RelationshipType type : values()) {
            if (type.name().equals(code.replace('-', '_'))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Of the codelist interestType. */
    String interest() {
        return interest;
    }

    /** Of the codelist directOrIndirect. */
    String level() {
        return level;
    }

    /** Whether the entity that reports the relationship is the one that has the interest in the other. */
    boolean isReversed() {
        return this == IS_FEEDER_TO;
    }
}
