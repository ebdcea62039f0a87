package org.boreg.bods.version;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.model.AddressType;
import org.boreg.bods.model.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Upgrades the parts that several kinds of statement have. What is none of what it should be stays as it is. */
final class Parts {

    /** A day: the first one, where it is a month or a year. */
    static JsonNode date(JsonNode date, String pointer, Draft draft) {
        Optional<IsoDate> parsed = date.stringValueOpt().flatMap(IsoDate::parse);
        if (parsed.isEmpty()) {
            return kept(date, pointer, draft);
        }
        String day = parsed.get().firstDay().toString();
        boolean isDay = parsed.get().value() instanceof java.time.LocalDate
                && parsed.get().isWhole();
        return dated(date, day, isDay, pointer, draft);
    }

    /** A year, a month or a day. */
    static JsonNode partialDate(JsonNode date, String pointer, Draft draft) {
        Optional<IsoDate> parsed = date.stringValueOpt().flatMap(IsoDate::parse);
        if (parsed.isEmpty()) {
            return kept(date, pointer, draft);
        }
        String text = parsed.get().value() instanceof Year year
                ? String.format(Locale.ROOT, "%04d", year.getValue())
                : parsed.get().value().toString();
        return dated(date, text, parsed.get().isWhole(), pointer, draft);
    }

    private static JsonNode dated(JsonNode date, String text, boolean saysAsMuch, String pointer, Draft draft) {
        if (!saysAsMuch) {
            draft.notes().rounded(pointer, date.stringValue(), text);
        }
        return text.equals(date.stringValue()) ? date : StringNode.valueOf(text);
    }

    private static JsonNode kept(JsonNode date, String pointer, Draft draft) {
        draft.notes().notAllowed(pointer, date);
        return date;
    }

    /** A country or jurisdiction, which has a name in 0.4: where it has none, that of its code. */
    static JsonNode country(JsonNode country, String pointer, Draft draft) {
        if (!(country instanceof ObjectNode object) || object.hasNonNull("name")) {
            return country;
        }
        String code = object.path("code").asString("");
        Optional<String> name = Countries.name(code);
        if (name.isEmpty()) {
            draft.notes()
                    .say(FindingCode.UPGRADE_COUNTRY_NAME_UNKNOWN, pointer, "code", Notes.shown(object.path("code")));
            return country;
        }
        ObjectNode named = Draft.NODES.objectNode();
        named.put("name", name.get());
        object.properties().stream()
                .filter(field -> !field.getKey().equals("name"))
                .forEach(field -> named.set(field.getKey(), field.getValue()));
        return named;
    }

    /** The country of an address, a code until 0.3. */
    private static JsonNode addressCountry(JsonNode country, String pointer, Draft draft) {
        if (!country.isString()) {
            return country(country, pointer, draft);
        }
        ObjectNode object = Draft.NODES.objectNode();
        if (country.stringValue().length() > 2) {
            return object.set("name", country);
        }
        object.set("code", country);
        return country(object, pointer, draft);
    }

    /** @param allowed the types that 0.4 lets an address have in this place */
    static JsonNode address(JsonNode address, String pointer, Set<AddressType> allowed, Draft draft) {
        if (!(address instanceof ObjectNode object)) {
            return address;
        }
        ObjectNode upgraded = Draft.NODES.objectNode();
        object.properties().forEach(field -> {
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "type" ->
                    addressType(value, allowed, pointer, draft).ifPresent(type -> upgraded.set("type", type));
                case "country" -> upgraded.set("country", addressCountry(value, pointer + "/country", draft));
                default -> upgraded.set(field.getKey(), value);
            }
        });
        return upgraded;
    }

    static Optional<AddressType> addressType(JsonNode address) {
        return address.path("type")
                .stringValueOpt()
                .map(type -> OldCodes.ADDRESS_TYPES.getOrDefault(type, type))
                .flatMap(type -> Code.of(AddressType.class, type));
    }

    private static Optional<JsonNode> addressType(
            JsonNode type, Set<AddressType> allowed, String pointer, Draft draft) {
        JsonNode renamed = OldCodes.renamed(OldCodes.ADDRESS_TYPES, type);
        Optional<AddressType> known = renamed.stringValueOpt().flatMap(code -> Code.of(AddressType.class, code));
        if (known.isPresent() && !allowed.contains(known.get())) {
            draft.notes().lost(pointer + "/type", type);
            return Optional.empty();
        }
        return Optional.of(renamed);
    }

    /** Why somebody is not named. */
    static JsonNode unspecified(JsonNode unspecified, String pointer, Draft draft) {
        if (!(unspecified instanceof ObjectNode object)) {
            return unspecified;
        }
        if (!object.has("reason")) {
            draft.notes().unknown(pointer, "reason");
            return object;
        }
        ObjectNode upgraded = object.deepCopy();
        upgraded.set("reason", OldCodes.renamed(OldCodes.REASONS, object.path("reason")));
        return upgraded;
    }

    /** What 0.1 says in a text of its own about why somebody is not named. */
    static ObjectNode missingInfo(JsonNode reason, String pointer, Draft draft) {
        ObjectNode unspecified = Draft.NODES.objectNode();
        JsonNode code = OldCodes.renamed(OldCodes.REASONS, reason);
        if (OldCodes.REASONS.containsValue(code.asString(""))) {
            return unspecified.set("reason", code);
        }
        draft.notes().unknown(pointer, "reason");
        return unspecified.set("description", reason);
    }

    /** Where information comes from. Only 0.1 lets its address be any text. */
    static JsonNode source(JsonNode source, String pointer, Draft draft) {
        uri(source.path("url"), pointer + "/url", draft);
        return source;
    }

    static JsonNode uri(JsonNode uri, String pointer, Draft draft) {
        if (uri.isString() && !isUri(uri.stringValue())) {
            draft.notes().notAllowed(pointer, uri);
        }
        return uri;
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private Parts() {}
}
