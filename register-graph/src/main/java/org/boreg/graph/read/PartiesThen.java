package org.boreg.graph.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.PartyKind;
import org.boreg.bods.series.Moment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Parties as ownership knows them, at a moment, as far as they are disclosed. */
final class PartiesThen {

    private final GraphQuery graph;
    private final Portraits portraits;
    private final Disclosure disclosure;

    PartiesThen(GraphQuery graph, Disclosure disclosure) {
        this.graph = graph;
        this.disclosure = disclosure;
        this.portraits = new Portraits(graph);
    }

    Map<String, Party> of(Set<String> ids, Moment moment) {
        return of(ids, ReadAhead.NOTHING, moment);
    }

    /** Those of these that there are, by id. */
    Map<String, Party> of(Set<String> ids, ReadAhead ahead, Moment moment) {
        List<Record> rows = rows(ids, ahead);
        Map<String, MapAccessor> then =
                portraits.of(rows.stream().map(row -> row.get("party")).toList(), moment);
        Map<String, Party> parties = new HashMap<>();
        for (Record row : rows) {
            String id = row.get("party").get("id").asString();
            parties.put(id, party(then.get(id), row.get("recordIds").asList(Value::asString), disclosure));
        }
        return parties;
    }

    /** What was said of those of these that there are, at any time, by id. */
    Map<String, Life> lives(Set<String> ids, ReadAhead ahead, LocalDate knownAt) {
        Map<String, Life> lives = new HashMap<>();
        for (Record row : rows(ids, ahead)) {
            Value node = row.get("party");
            lives.put(
                    node.get("id").asString(),
                    new Life(node, row.get("recordIds").asList(Value::asString), knownAt, disclosure));
        }
        portraits.statements(
                lives.keySet(),
                Moment.on(knownAt),
                (id, key, statement, keptSince) -> lives.get(id).take(key, statement, keptSince));
        return lives;
    }

    private List<Record> rows(Set<String> ids, ReadAhead ahead) {
        Set<String> unread = new HashSet<>(ids);
        unread.removeIf(ahead::has);
        List<Record> rows = new ArrayList<>(ahead.parties(ids));
        if (!unread.isEmpty()) {
            rows.addAll(parties(unread));
        }
        return rows;
    }

    private List<Record> parties(Set<String> ids) {
        return graph.list(ReadAhead.PARTIES + "RETURN party, recordIds", Map.of("ids", List.copyOf(ids)), row -> row);
    }

    /** A party that is only referred to counts as an entity of which nothing is known. */
    static Party party(MapAccessor node, List<String> recordIds, Disclosure disclosure) {
        PartyKind kind = kind(node);
        String dissolved = node.get("dissolved").asString(null);
        return new Party(
                node.get("id").asString(),
                kind,
                type(kind, node),
                new PartyNode(node, disclosure).name(),
                recordIds,
                dissolved == null ? null : LocalDate.parse(dissolved));
    }

    static PartyKind kind(MapAccessor node) {
        return switch (node.get("kind").asString()) {
            case "person" -> PartyKind.PERSON;
            case "unspecified" -> PartyKind.UNSPECIFIED;
            default -> PartyKind.ENTITY;
        };
    }

    static @Nullable Code type(PartyKind kind, MapAccessor node) {
        return switch (kind) {
            case PERSON -> code(PersonType.class, node.get("type"));
            case ENTITY -> code(EntityType.class, node.get("type"));
            case UNSPECIFIED -> code(UnspecifiedReason.class, node.get("unspecifiedReason"));
        };
    }

    private static <E extends Enum<E> & Code> @Nullable E code(Class<E> codelist, Value value) {
        return value.isNull() ? null : Code.of(codelist, value.asString()).orElse(null);
    }
}
