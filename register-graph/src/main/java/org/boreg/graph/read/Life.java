package org.boreg.graph.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.series.Moment;
import org.boreg.graph.write.PartyAt;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;

/** What a party was on any day, as far as was known by one. Between two days of its statements it does not change. */
final class Life {

    private final MapAccessor node;
    private final List<String> recordIds;
    private final LocalDate knownAt;
    private final Disclosure disclosure;
    private final List<Told> told = new ArrayList<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Map<LocalDate, Party> portraits = new HashMap<>();

    /** @param node the party as it is */
    Life(MapAccessor node, List<String> recordIds, LocalDate knownAt, Disclosure disclosure) {
        this.node = node;
        this.recordIds = recordIds;
        this.knownAt = knownAt;
        this.disclosure = disclosure;
    }

    /** @param statement one of the party's, with {@link PartyAt#FIELDS} */
    void take(String recordKey, Value statement, boolean keptSince) {
        told.add(new Told(recordKey, statement, keptSince));
        days.add(
                LocalDate.ofInstant(Instant.ofEpochMilli(statement.get("stated").asLong()), ZoneOffset.UTC));
    }

    Party on(LocalDate date) {
        @Nullable LocalDate day = days.floor(date);
        return portraits.computeIfAbsent(
                day == null ? LocalDate.MIN : day, first -> portrait(new Moment(date, knownAt)));
    }

    private Party portrait(Moment moment) {
        if (Portraits.holds(node, moment)) {
            return PartiesThen.party(node, recordIds, disclosure);
        }
        PartyAt then = new PartyAt(node.get("id").asString(), moment);
        told.forEach(one -> then.take(one.recordKey, one.statement, one.keptSince));
        return PartiesThen.party(Values.value(then.properties()), recordIds, disclosure);
    }

    /** The days on which it became something else, or ceased to be; a new name is not meant. */
    SortedSet<LocalDate> turningDays() {
        SortedSet<LocalDate> turning = new TreeSet<>();
        for (LocalDate day : days) {
            Party now = on(day);
            Party before = on(day.minusDays(1));
            if (now.kind() != before.kind()
                    || !Objects.equals(now.type(), before.type())
                    || !Objects.equals(now.dissolvedOn(), before.dissolvedOn())) {
                turning.add(day);
            }
            if (now.dissolvedOn() != null) {
                turning.add(now.dissolvedOn());
            }
        }
        return turning;
    }

    private record Told(String recordKey, Value statement, boolean keptSince) {}
}
