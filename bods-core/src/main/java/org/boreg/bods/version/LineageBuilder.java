package org.boreg.bods.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes note of which statement replaces which, and which belongs to whose declaration, before any is upgraded. It keeps some 60 bytes
 * for each statementID that is read or named, and no text. For one thread.
 */
public final class LineageBuilder {

    private static final int ASKED_AT_ONCE = 1_000;

    private final KnownStatements elsewhere;
    private final StatementIndex index = new StatementIndex();
    private final Pairs furtherParents = new Pairs();
    private final Pairs furtherDeclarations = new Pairs();
    private final Pairs declaredWith = new Pairs();
    private final KnownIndex known = new KnownIndex();
    private final Map<String, Integer> toAsk = new LinkedHashMap<>();
    private int[] parents = new int[16];
    private int[] declarations = new int[16];
    private byte[] marks = new byte[16];

    /** @param elsewhere who is asked about statements that are named, but not read */
    public LineageBuilder(KnownStatements elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Takes note of a statement of BODS 0.1 to 0.3; of anything else, of nothing. */
    public void add(ObjectNode statement) {
        Optional<String> id = text(statement, "statementID");
        if (id.isEmpty() || FileVersion.isRecord(statement)) {
            return;
        }
        int number = number(id.get());
        byte type = type(statement.path("statementType").asString(""));
        marks[number] |= (byte) (Mark.READ | ((marks[number] & Mark.TYPE) == 0 ? type : 0));
        addReplaced(statement.path("replacesStatements"), number, id.get());
        if (type == Mark.RELATIONSHIP) {
            addDeclaration(statement, number);
        }
    }

    /** What there is to know once all statements are added. Ends the use of this builder. */
    public Lineage build() {
        ask();
        known.seal(index.size());
        Chains chains = new Chains(index, parents, furtherParents, marks, known);
        int[] series = chains.series();
        return new Lineage(
                index,
                series,
                chains.generations(),
                new Declarations(series, marks, declarations, furtherDeclarations, declaredWith).subjects(),
                marks,
                chains.pinned());
    }

    private void addReplaced(JsonNode replaced, int number, String id) {
        for (JsonNode other : replaced) {
            String otherId = other.isString() ? other.stringValue() : id;
            if (!otherId.equals(id)) {
                replace(number, mention(otherId));
                ask(id, number);
            }
        }
    }

    private void replace(int number, int replaced) {
        if (parents[number] == StatementIndex.NONE) {
            parents[number] = replaced;
        } else if (parents[number] != replaced) {
            furtherParents.add(number, replaced);
        }
    }

    private void addDeclaration(ObjectNode statement, int number) {
        int subject = text(statement.path("subject"), "describedByEntityStatement")
                .map(this::mention)
                .orElse(StatementIndex.NONE);
        int party = Parties.statementId(statement.path("interestedParty"))
                .map(this::mention)
                .orElse(StatementIndex.NONE);
        List<Integer> components = new ArrayList<>();
        for (JsonNode component : statement.path("componentStatementIDs")) {
            if (component.isString()) {
                components.add(mention(component.stringValue()));
            }
        }
        if (Parties.isComponent(statement)) {
            belongsWith(subject, number);
            belongsWith(party, number);
        } else if (subject != StatementIndex.NONE) {
            marks[subject] |= Mark.DECLARES;
            declare(party, subject);
            components.forEach(component -> declare(component, subject));
        }
    }

    private void declare(int number, int subject) {
        if (number == StatementIndex.NONE) {
            return;
        }
        if (declarations[number] == StatementIndex.NONE) {
            declarations[number] = subject;
        } else if (declarations[number] != subject) {
            furtherDeclarations.add(number, subject);
        }
    }

    private void belongsWith(int number, int relationship) {
        if (number != StatementIndex.NONE) {
            declaredWith.add(number, relationship);
        }
    }

    /** The number of a statement that is named, and may be elsewhere. */
    private int mention(String statementId) {
        int number = number(statementId);
        if ((marks[number] & Mark.READ) == 0) {
            ask(statementId, number);
        }
        return number;
    }

    private int number(String statementId) {
        int before = index.size();
        int number = index.number(IdHash.of(statementId));
        if (number == parents.length) {
            int length = number + (number >> 1);
            parents = Arrays.copyOf(parents, length);
            declarations = Arrays.copyOf(declarations, length);
            marks = Arrays.copyOf(marks, length);
        }
        if (number == before) {
            parents[number] = StatementIndex.NONE;
            declarations[number] = StatementIndex.NONE;
        }
        return number;
    }

    private void ask(String statementId, int number) {
        if (elsewhere != KnownStatements.NONE) {
            toAsk.put(statementId, number);
            if (toAsk.size() == ASKED_AT_ONCE) {
                ask();
            }
        }
    }

    private void ask() {
        if (toAsk.isEmpty()) {
            return;
        }
        elsewhere.of(List.copyOf(toAsk.keySet())).forEach((statementId, what) -> {
            int number = toAsk.getOrDefault(statementId, StatementIndex.NONE);
            known.add(number, what);
            marks[number] |= Mark.KNOWN;
        });
        toAsk.clear();
    }

    static byte type(String statementType) {
        return switch (statementType) {
            case "entityStatement" -> Mark.ENTITY;
            case "personStatement" -> Mark.PERSON;
            case "ownershipOrControlStatement" -> Mark.RELATIONSHIP;
            default -> 0;
        };
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.path(field).stringValueOpt();
    }
}
