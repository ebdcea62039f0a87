package org.boreg.service.declarations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a declaration says, before its parts have records.
 *
 * @param identifier of the subject, as {@code SCHEME:identifier}
 * @param date for which it is declared
 * @param parties whoever the holdings name, the subject among them
 * @param reason why something is put right or closed, in the filer's words
 */
record Draft(
        String identifier,
        LocalDate date,
        Told subject,
        List<Told> parties,
        List<Held> holdings,
        @Nullable String reason) {

    Draft {
        parties = List.copyOf(parties);
        holdings = List.copyOf(holdings);
    }

    /** Somebody, as one declaration tells of them. */
    sealed interface Part permits Told, Held {

        /** Tells it from the other parts of the draft. */
        String key();

        Pointers pointers();
    }

    /**
     * A person or a company.
     *
     * @param type {@code entity} or {@code person}
     * @param details its recordDetails
     * @param marks what shows that it is the one of an earlier declaration: identifiers, or a name with the month of birth
     */
    record Told(String key, String type, ObjectNode details, Set<String> marks, Pointers pointers) implements Part {

        Told {
            marks = Set.copyOf(marks);
        }

        boolean isPerson() {
            return type.equals("person");
        }

        @Nullable
        String name() {
            return isPerson()
                    ? details.at("/names/0/fullName").stringValueOpt().orElse(null)
                    : details.path("name").stringValueOpt().orElse(null);
        }
    }

    /**
     * A relationship.
     *
     * @param subject key of the company that is held
     * @param interestedParty key of the holder, or why there is none to name
     * @param components keys of the parts that spell it out
     * @param details the rest of its recordDetails
     */
    record Held(
            String key,
            String subject,
            JsonNode interestedParty,
            List<String> components,
            ObjectNode details,
            Pointers pointers)
            implements Part {

        Held {
            components = List.copyOf(components);
        }

        boolean isComponent() {
            return details.path("isComponent").asBoolean(false);
        }

        /** Whether it makes its holder a beneficial owner, as declared. */
        boolean isBeneficial() {
            return details.path("interests")
                    .valueStream()
                    .anyMatch(interest ->
                            interest.path("beneficialOwnershipOrControl").asBoolean(false));
        }
    }
}
