package org.boreg.bods.version;

import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statements of older versions for tests, in JSON with single quotes, and what becomes of them. */
final class Old {

    static ObjectNode entity(String name, String fields) {
        return statement("entityStatement", name, "'entityType': 'registeredEntity'", fields);
    }

    static ObjectNode person(String name, String fields) {
        return statement("personStatement", name, "'personType': 'knownPerson'", fields);
    }

    static ObjectNode relationship(String name, String subject, String party, String fields) {
        return statement(
                "ownershipOrControlStatement",
                name,
                "'subject': {'describedByEntityStatement': '%s'}, 'interestedParty': {'describedByPersonStatement': '%s'}"
                        .formatted(id(subject), id(party)),
                fields);
    }

    static ObjectNode statement(String type, String name, String usual, String fields) {
        ObjectNode statement = json("{'statementID': '%s', 'statementType': '%s', 'statementDate': '2020-01-31', %s}"
                .formatted(id(name), type, usual));
        json("{" + fields + "}").properties().forEach(field -> statement.set(field.getKey(), field.getValue()));
        return statement;
    }

    static String replacing(String... names) {
        return "'replacesStatements': ['"
                + String.join("', '", List.of(names).stream().map(Old::id).toList()) + "']";
    }

    static String id(String name) {
        return "00000000-0000-4000-8000-" + name + "-".repeat(Math.max(0, 12 - name.length()));
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    /** What a statement that is alone in its file becomes. */
    static Upgraded upgraded(ObjectNode statement, BodsVersion version) {
        LineageBuilder alone = new LineageBuilder(KnownStatements.NONE);
        alone.add(statement);
        return new Upgrade(alone.build()).upgrade(statement, version);
    }

    /** What is at a place of an upgraded statement of 0.2, as JSON with single quotes; empty where there is nothing. */
    static String at(ObjectNode statement, String pointer) {
        JsonNode found = upgraded(statement, BodsVersion.V0_2).statement().at(pointer);
        return found.isMissingNode() ? "" : found.toString().replace('"', '\'');
    }

    static List<FindingCode> codes(ObjectNode statement) {
        return upgraded(statement, BodsVersion.V0_2).remarks().stream()
                .map(Remark::code)
                .filter(code -> code != FindingCode.UPGRADE_DECLARATION_SUBJECT_UNKNOWN)
                .toList();
    }

    private Old() {}
}
