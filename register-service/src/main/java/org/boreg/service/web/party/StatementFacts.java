package org.boreg.service.web.party;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.RecordAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a party's page takes from its statements themselves: where they come from, and addresses. */
public final class StatementFacts {

    /**
     * Where a statement comes from.
     *
     * @param url null where there is none that a browser can follow
     * @param retrieved when it was taken from there; null where that is not said
     * @param assertedBy who says so, such as the company itself
     */
    record SourceLine(
            String types,
            @Nullable String description,
            @Nullable String url,
            @Nullable String retrieved,
            List<String> assertedBy) {}

    /** An address with its type, such as {@code registered}. */
    public record AddressLine(@Nullable String type, String text) {}

    static List<SourceLine> sources(PartyAnswer party) {
        return statements(party)
                .map(statement -> statement.path("source"))
                .filter(JsonNode::isObject)
                .map(StatementFacts::source)
                .distinct()
                .toList();
    }

    /** Those of the latest statement that has any. */
    public static List<AddressLine> addresses(PartyAnswer party) {
        return statements(party)
                .map(statement -> list(statement.path("recordDetails").path("addresses"))
                        .map(StatementFacts::address)
                        .filter(address -> !address.text().isEmpty())
                        .distinct()
                        .toList())
                .filter(addresses -> !addresses.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<JsonNode> statements(PartyAnswer party) {
        return party.records().stream().map(RecordAnswer::statement).filter(Objects::nonNull);
    }

    private static SourceLine source(JsonNode source) {
        List<String> types =
                list(source.path("type")).map(type -> type.asString("")).toList();
        return new SourceLine(
                String.join(", ", types),
                text(source, "description"),
                webAddress(text(source, "url")),
                text(source, "retrievedAt"),
                list(source.path("assertedBy"))
                        .map(agent -> text(agent, "name"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static AddressLine address(JsonNode address) {
        String country = text(address.path("country"), "name");
        List<String> parts = Stream.of(text(address, "address"), text(address, "postCode"), country)
                .filter(Objects::nonNull)
                .toList();
        return new AddressLine(text(address, "type"), String.join(", ", parts));
    }

    /** What a publisher writes as an address may be anything; only what leads to a web page becomes a link. */
    private static @Nullable String webAddress(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    private static Stream<JsonNode> list(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.empty();
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }

    private StatementFacts() {}
}
