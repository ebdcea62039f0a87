package org.boreg.service.picture;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a figure stands for, in the visual vocabulary of diagrams of beneficial ownership. */
public enum Look {
    PERSON,
    COMPANY,
    STATE,
    ARRANGEMENT,
    /** Somebody or something that is anonymous, unknown, not named or only referred to. */
    UNKNOWN,
    /** Parties that are not drawn one by one. */
    MORE;

    private static final Set<String> NOT_KNOWN =
            Set.of("anonymousPerson", "unknownPerson", "anonymousEntity", "unknownEntity");

    /**
     * @param type {@code person}, {@code entity}, {@code unspecified} or {@code undeclared}
     * @param kind the entityType or personType, as a code of BODS 0.4; null where not stated
     */
    public static Look of(String type, @Nullable String kind) {
        String code = kind == null ? "" : kind;
        if (NOT_KNOWN.contains(code)) {
            return UNKNOWN;
        }
        return switch (type) {
            case "person" -> PERSON;
            case "entity" -> ofEntity(code);
            default -> UNKNOWN;
        };
    }

    private static Look ofEntity(String kind) {
        return switch (kind) {
            case "state", "stateBody" -> STATE;
            case "arrangement" -> ARRANGEMENT;
            default -> COMPANY;
        };
    }

    /** As answers have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
