package org.boreg.importer;

import java.util.stream.Stream;
import org.boreg.importer.PscEdition.Owner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be different in an invented record, as words, of the record and of what became of it. */
final class PscWords {

    static Stream<String> of(Owner owner) {
        String name = "%s is %s".formatted(owner.id(), owner.name());
        return owner.ceased() ? Stream.of(name) : Stream.of(name, "%s has %s".formatted(owner.id(), owner.band()));
    }

    /** @param statement nothing comes of a company's */
    static Stream<String> in(String statement) {
        JsonNode said = JsonMapper.shared().readTree(statement);
        String recordId = said.path("recordId").asString();
        String id = recordId.substring(recordId.lastIndexOf(':') + 1);
        return switch (said.path("recordType").asString()) {
            case "person" ->
                Stream.of("%s is %s"
                        .formatted(
                                id, said.at("/recordDetails/names/0/fullName").asString()));
            case "relationship" ->
                Stream.of("%s has %s"
                        .formatted(
                                id,
                                said.at("/recordDetails/interests/0/details")
                                        .asString()
                                        .replaceAll(".*?(\\d+-to-\\d+).*", "$1")));
            default -> Stream.empty();
        };
    }

    private PscWords() {}
}
