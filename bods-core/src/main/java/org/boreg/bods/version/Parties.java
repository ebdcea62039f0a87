package org.boreg.bods.version;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How BODS 0.1 to 0.3 name the parties of a relationship. */
final class Parties {

    static final String PERSON = "describedByPersonStatement";
    static final String ENTITY = "describedByEntityStatement";
    static final String UNSPECIFIED = "unspecified";

    /** The statement that describes a party: a person before an entity, where both are named. */
    static Optional<String> statementId(JsonNode party) {
        return party.path(PERSON).stringValueOpt().or(() -> party.path(ENTITY).stringValueOpt());
    }

    static boolean isComponent(JsonNode statement) {
        JsonNode stated = statement.path("isComponent");
        return stated.isBoolean() && stated.booleanValue();
    }

    private Parties() {}
}
