package org.boreg.importer.source.psc;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of record. Beneficial owners are those of overseas entities. */
enum PscKind {
    INDIVIDUAL("individual-person-with-significant-control", "individual", Form.PERSON),
    CORPORATE("corporate-entity-person-with-significant-control", "corporate-entity", Form.COMPANY),
    LEGAL("legal-person-person-with-significant-control", "legal-person", Form.LEGAL_PERSON),
    SUPER_SECURE("super-secure-person-with-significant-control", "super-secure", Form.PROTECTED),
    INDIVIDUAL_OWNER("individual-beneficial-owner", "individual-beneficial-owner", Form.PERSON),
    CORPORATE_OWNER("corporate-entity-beneficial-owner", "corporate-entity-beneficial-owner", Form.COMPANY),
    LEGAL_OWNER("legal-person-beneficial-owner", "legal-person-beneficial-owner", Form.LEGAL_PERSON),
    SUPER_SECURE_OWNER("super-secure-beneficial-owner", "super-secure-beneficial-owner", Form.PROTECTED),
    STATEMENT(
            "persons-with-significant-control-statement",
            "persons-with-significant-control-statements",
            Form.STATEMENT),
    EXEMPTIONS("exemptions", "exemptions", Form.EXEMPTIONS),
    TOTALS("totals#persons-of-significant-control-snapshot", "", Form.TOTALS);

    /** What kinds have in common. */
    enum Form {
        PERSON,
        COMPANY,
        LEGAL_PERSON,
        PROTECTED,
        STATEMENT,
        EXEMPTIONS,
        TOTALS;

        /** Whether it names somebody who owns or controls, even where it does not say who. */
        boolean isOwner() {
            return compareTo(STATEMENT) < 0;
        }
    }

    private static final Map<String, PscKind> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(PscKind::code, Function.identity()));
    private static final Map<String, PscKind> BY_SEGMENT =
            Stream.of(values()).collect(Collectors.toMap(kind -> kind.segment, Function.identity()));

    private final String code;
    private final String segment;
    private final Form form;

    PscKind(String code, String segment, Form form) {
        this.code = code;
        this.segment = segment;
        this.form = form;
    }

    static Optional<PscKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** By the part of a link that says what it leads to. */
    static Optional<PscKind> ofLink(String segment) {
        return segment.isEmpty() ? Optional.empty() : Optional.ofNullable(BY_SEGMENT.get(segment));
    }

    String code() {
        return code;
    }

    Form form() {
        return form;
    }
}
