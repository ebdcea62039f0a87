package org.boreg.importer.source.gleif;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The identifiers of an entity: its LEI, and its number in the register that it is in. */
final class Identifiers {

    /** What the authority is called where there is none, or none that has a code. */
    private static final Set<String> NO_AUTHORITY = Set.of("RA888888", "RA999999");

    static void addLei(String lei, ArrayNode identifiers) {
        ObjectNode identifier = identifiers
                .addObject()
                .put("id", lei)
                .put("scheme", "XI-LEI")
                .put("schemeName", "Global Legal Entity Identifier Index");
        Links.lei(lei).ifPresent(link -> identifier.put("uri", link));
    }

    static void addRegistered(Fields entity, ArrayNode identifiers) {
        Fields authority = entity.at("RegistrationAuthority");
        String id = authority.text("RegistrationAuthorityEntityID");
        if (id.isEmpty()) {
            return;
        }
        String code = authority.text("RegistrationAuthorityID");
        ObjectNode registered = identifiers.addObject().put("id", id);
        scheme(code, entity).ifPresent(scheme -> registered.put("scheme", scheme));
        registered.put("schemeName", schemeName(code, authority.text("OtherRegistrationAuthorityID")));
    }

    /** Only what says that there is no authority is in no register; files with few columns say nothing about it. */
    static boolean isRegistered(Fields entity) {
        Fields authority = entity.at("RegistrationAuthority");
        return !authority.text("RegistrationAuthorityEntityID").isEmpty()
                || !NO_AUTHORITY.contains(authority.text("RegistrationAuthorityID"));
    }

    /**
     * Funds and branches are often under the number of the company that they belong to, as whose they would be taken if it had the scheme's
     * code.
     */
    private static Optional<String> scheme(String authority, Fields entity) {
        String category = entity.text("EntityCategory");
        return category.equals("FUND") || category.equals("BRANCH") ? Optional.empty() : Registers.scheme(authority);
    }

    private static String schemeName(String code, String other) {
        if (!other.isEmpty() && (code.isEmpty() || NO_AUTHORITY.contains(code))) {
            return other;
        }
        return code.isEmpty() ? "unknown registration authority" : code;
    }

    private Identifiers() {}
}
