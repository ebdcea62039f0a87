package org.boreg.importer.source.gleif;

import java.util.Map;
import java.util.Optional;

/** The categories of entities that GLEIF has. A number in a register makes an entity a registered one, where it can be one. */
enum Category {
    GENERAL,
    FUND,
    BRANCH,
    SOLE_PROPRIETOR,
    RESIDENT_GOVERNMENT_ENTITY,
    INTERNATIONAL_ORGANIZATION;

    private static final Map<String, Category> CODES = Map.of(
            "GENERAL", GENERAL,
            "FUND", FUND,
            "BRANCH", BRANCH,
            "SOLE_PROPRIETOR", SOLE_PROPRIETOR,
            "RESIDENT_GOVERNMENT_ENTITY", RESIDENT_GOVERNMENT_ENTITY,
            "INTERNATIONAL_ORGANIZATION", INTERNATIONAL_ORGANIZATION);

    static Optional<Category> of(String code) {
        return Optional.ofNullable(CODES.get(code));
    }

    /** Of the codelist entityType. */
    String type(boolean registered) {
        return switch (this) {
            case RESIDENT_GOVERNMENT_ENTITY -> "stateBody";
            case INTERNATIONAL_ORGANIZATION -> "legalEntity";
            default -> registered ? "registeredEntity" : "legalEntity";
        };
    }
}
