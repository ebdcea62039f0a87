package org.boreg.bods.disclosure;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a policy, and takes nothing for granted: what is missing or not known could be what somebody wanted to hide. */
final class PolicyReader {

    private static final int LONGEST = 64 * 1024;

    private static final List<Viewer> TIERS = Stream.of(Viewer.values())
            .filter(viewer -> viewer != Viewer.OPERATOR)
            .toList();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static DisclosurePolicy read(String json) {
        if (json.length() > LONGEST) {
            throw new InvalidPolicy("A policy has at most %,d characters, not %,d.".formatted(LONGEST, json.length()));
        }
        return new DisclosurePolicy(tiers(tree(json)));
    }

    private static JsonNode tree(String json) {
        try {
            return object(
                    JSON.readTree(json),
                    "The policy",
                    "a tier for each of " + all(TIERS.stream().map(PolicyReader::code)));
        } catch (JacksonException broken) {
            throw new InvalidPolicy("The policy is not JSON: " + broken.getOriginalMessage());
        }
    }

    private static Map<Viewer, Disclosure> tiers(JsonNode policy) {
        Map<Viewer, Disclosure> tiers = new EnumMap<>(Viewer.class);
        List<String> known = TIERS.stream().map(PolicyReader::code).toList();
        policy.propertyNames().forEach(name -> requireKnown(name, known, "tier"));
        Map<Matter, Extent> lower = new EnumMap<>(Matter.class);
        for (Viewer viewer : TIERS) {
            Map<Matter, Extent> tier = tier(code(viewer), policy.path(code(viewer)));
            requireNoLess(tier, lower, viewer);
            tiers.put(viewer, Disclosure.of(tier));
            lower = tier;
        }
        return tiers;
    }

    private static Map<Matter, Extent> tier(String name, JsonNode written) {
        JsonNode tier = object(written, "\"" + name + "\"", "what this tier sees");
        tier.propertyNames()
                .forEach(field -> requireKnown(
                        field, Stream.of(Matter.values()).map(Matter::code).toList(), name));
        Map<Matter, Extent> extents = new EnumMap<>(Matter.class);
        for (Matter matter : Matter.values()) {
            extents.put(matter, extent(name, matter, tier.path(matter.code())));
        }
        return extents;
    }

    private static Extent extent(String tier, Matter matter, JsonNode written) {
        String text = written.isString() ? written.stringValue() : "";
        return matter.extent(text)
                .orElseThrow(() -> new InvalidPolicy("\"%s.%s\" is %s%s."
                        .formatted(
                                tier,
                                matter.code(),
                                oneOf(matter.extents()),
                                written.isMissingNode() ? "; it is missing" : ", not " + cut(written.toString()))));
    }

    private static void requireNoLess(Map<Matter, Extent> tier, Map<Matter, Extent> lower, Viewer viewer) {
        lower.forEach((matter, least) -> {
            if (tier.get(matter).compareTo(least) < 0) {
                throw new InvalidPolicy(
                        "\"%s.%s\" is at least %s, which the tier below it sees, not %s: a higher tier never sees less."
                                .formatted(
                                        code(viewer),
                                        matter.code(),
                                        least.code(),
                                        tier.get(matter).code()));
            }
        });
    }

    private static void requireKnown(String name, List<String> known, String where) {
        if (!known.contains(name)) {
            throw new InvalidPolicy("\"%s\" is nothing that a policy knows (%s): expected were %s."
                    .formatted(cut(name), where, all(known.stream())));
        }
    }

    private static JsonNode object(JsonNode node, String what, String expected) {
        if (!node.isObject()) {
            throw new InvalidPolicy("%s is an object with %s%s."
                    .formatted(what, expected, node.isMissingNode() ? "; it is missing" : ""));
        }
        return node;
    }

    private static String oneOf(List<Extent> extents) {
        return extents.stream().map(Extent::code).collect(Collectors.joining(" or "));
    }

    private static String all(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** As a policy's file writes it. */
    private static String code(Viewer viewer) {
        return viewer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private PolicyReader() {}
}
