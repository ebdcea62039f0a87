package org.boreg.bods.validation.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Small files in which much goes wrong: few identifiers, few dates, and anything anywhere now and then. */
final class RandomFiles {

    private static final String[] DATES = {
        "2020-01-01", "2020-01-01", "2020-06-01", "2021-01-01", "2021-01-01T10:00:00Z", "2022", "2020-02-30", "never"
    };
    private static final String[] TYPES = {
        "shareholding", "votingRights", "settlor", "nominee", "boardMember", "unknownInterest", "nonsense"
    };
    private static final String[] FLAT_TYPES = {"shareholding", "voting-rights", "settlor-of-trust", "nonsense"};

    private final Random random;

    RandomFiles(long seed) {
        random = new Random(seed);
    }

    List<ObjectNode> file(BodsVersion version) {
        List<ObjectNode> statements = new ArrayList<>();
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            statements.add(repeats(statements) ? statements.get(random.nextInt(i)) : statement(version));
        }
        return statements;
    }

    private boolean repeats(List<ObjectNode> statements) {
        return !statements.isEmpty() && random.nextInt(20) == 0;
    }

    private ObjectNode statement(BodsVersion version) {
        String text = version == BodsVersion.V0_4 ? record() : flat();
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private String record() {
        String kind = pick("entity", "entity", "person", "relationship", "relationship", "relationship", "thing");
        return object(
                often("'statementId':'s" + random.nextInt(30) + "'"),
                often("'recordId':" + pick(id(), id(), id(), id(), "7", "null")),
                often("'recordType':'" + kind + "'"),
                often("'recordStatus':'" + pick("new", "updated", "updated", "closed", "odd") + "'"),
                often("'statementDate':" + date()),
                often("'declarationSubject':" + pick(id(), id(), "null", "{}")),
                seldom("'annotations':[{'motivation':'correcting'}]"),
                seldom("'publicationDetails':{'publicationDate':" + date() + "}"),
                often("'recordDetails':" + pick(details(kind), details(kind), details(kind), details(kind), "5")));
    }

    private String details(String kind) {
        return object(
                "'isComponent':" + pick("true", "false", "false", "'yes'"),
                seldom("'componentRecords':[" + id() + "," + pick("'s1'", "{}", "3", id()) + "]"),
                kind.equals("relationship") ? tie() : life());
    }

    private String life() {
        return join(
                often("'entityType':"
                        + pick(
                                "{'type':'arrangement','subtype':'nomination'}",
                                "{'type':'arrangement','subtype':'trust'}",
                                "{'type':'registeredEntity'}",
                                "'entity'")),
                seldom("'birthDate':" + date()),
                seldom("'deathDate':" + date()),
                seldom("'dissolutionDate':" + date()));
    }

    private String tie() {
        return join(
                often("'subject':" + pick(id(), id(), id(), id(), "{'reason':'unknown'}")),
                often("'interestedParty':"
                        + pick(id(), id(), id(), id(), "{'reason':'noBeneficialOwners'}", "{'reason':'unknown'}")),
                often("'interests':[" + interest(TYPES) + (random.nextBoolean() ? "," + interest(TYPES) : "") + "]"));
    }

    private String interest(String[] types) {
        if (random.nextInt(15) == 0) {
            return "9";
        }
        return object(
                often("'type':'" + pick(types) + "'"),
                often("'directOrIndirect':'" + pick("direct", "direct", "indirect", "unknown") + "'"),
                seldom("'startDate':" + date()),
                seldom("'endDate':" + pick("'2020-05-05'", "'2999-01-01'", "'x'")),
                seldom("'details':'" + pick("a", "b") + "'"),
                seldom("'beneficialOwnershipOrControl':true"),
                often("'share':{" + share() + "}"));
    }

    private String share() {
        return pick(
                "'exact':50",
                "'exact':50.0000001",
                "'minimum':50",
                "'exclusiveMinimum':50",
                "'minimum':50,'exclusiveMinimum':true",
                "'minimum':25",
                "'exact':100",
                "'exact':'x'",
                "'exact':1000");
    }

    private String flat() {
        String kind = pick(
                "entityStatement",
                "entityStatement",
                "personStatement",
                "ownershipOrControlStatement",
                "ownershipOrControlStatement",
                "ownershipOrControlStatement",
                "thing");
        return object(
                often("'statementID':" + pick(id(), id(), id(), id(), id(), "''", "7")),
                often("'statementType':'" + kind + "'"),
                often("'statementDate':" + date()),
                often("'isComponent':" + pick("true", "false", "false", "'yes'", "0")),
                seldom("'componentStatementIDs':[" + id() + "," + pick(id(), "5") + "]"),
                seldom("'replacesStatements':[" + id() + (random.nextBoolean() ? "," + id() : "") + "]"),
                seldom("'birthDate':" + date()),
                seldom("'dissolutionDate':" + date()),
                often("'subject':" + pick("{'describedByEntityStatement':" + id() + "}", "5")),
                often("'interestedParty':" + flatParty()),
                often("'interests':[" + interest(FLAT_TYPES) + "]"));
    }

    private String flatParty() {
        return pick(
                "{'describedByEntityStatement':" + id() + "}",
                "{'describedByPersonStatement':" + id() + "}",
                "{'describedByPersonStatement':" + id() + ",'describedByEntityStatement':" + id() + "}",
                "{'unspecified':{'reason':'no-beneficial-owners'}}",
                "{'unspecified':{}}");
    }

    private String id() {
        return "'" + (char) ('a' + random.nextInt(7)) + "'";
    }

    private String date() {
        return "'" + pick(DATES) + "'";
    }

    private String often(String member) {
        return random.nextInt(12) == 0 ? "" : member;
    }

    private String seldom(String member) {
        return random.nextInt(4) == 0 ? member : "";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static String object(String... members) {
        return "{" + join(members) + "}";
    }

    private static String join(String... members) {
        return String.join(
                ",",
                List.of(members).stream().filter(member -> !member.isEmpty()).toList());
    }
}
