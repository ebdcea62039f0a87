package org.boreg.graph.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.model.Interest;
import org.boreg.bods.ownership.History;
import org.boreg.bods.series.Moment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** What a picture of ownership is drawn from, step by step, as far as it is disclosed to whoever asks. */
public final class PictureReads {

    /** Records of one party whose statements are behind a picture. */
    private static final int MOST_RECORDS = 5;

    private static final long DAY = 86_400_000L;

    private final GraphQuery graph;
    private final Portraits portraits;
    private final Disclosure disclosure;

    public PictureReads(Driver driver, Disclosure disclosure) {
        this.graph = new GraphQuery(driver);
        this.portraits = new Portraits(graph);
        this.disclosure = disclosure;
    }

    /** Which way one looks from a party. */
    public enum Side {
        OWNERS("(owned:Party {id: id})<-[:DESCRIBES]-(:Record)<-[h:HOLDS]-(other:Record)", "owner", "owned"),
        HOLDINGS("(owner:Party {id: id})<-[:DESCRIBES]-(:Record)-[h:HOLDS]->(other:Record)", "owned", "owner");

        private final String pattern;
        private final String far;
        private final String near;

        Side(String pattern, String far, String near) {
            this.pattern = pattern;
            this.far = far;
            this.near = near;
        }
    }

    /**
     * What these parties hold, or who holds them, with what was in force before and is no longer.
     *
     * @param most how many holdings are read in all, the same for each party; of a party with more, those that were stated last
     */
    public PictureLinks links(Side side, Collection<String> ids, Moment moment, int most) {
        if (ids.isEmpty()) {
            return new PictureLinks(List.of(), Set.of(), new TreeSet<>(), new TreeSet<>());
        }
        int each = Math.max(1, most / ids.size());
        List<DeclaredHolding> read = graph.list(
                """
                UNWIND $ids AS id
                CALL (id) {
                  MATCH %1$s
                  MATCH (other)-[:DESCRIBES]->(%2$s:Party)
                  WITH h, %2$s ORDER BY h.stated DESC, h.statementId, %2$s.id LIMIT $each
                  RETURN h, %2$s.id AS %2$s
                }
                RETURN %2$s, id AS %3$s, properties(h) AS h
                """.formatted(side.pattern, side.far, side.near),
                Map.of("ids", List.copyOf(ids), "each", each + 1),
                this::declared);
        Map<String, List<DeclaredHolding>> byNear = new HashMap<>();
        for (DeclaredHolding one : read) {
            byNear.computeIfAbsent(side == Side.OWNERS ? one.owned() : one.owner(), id -> new ArrayList<>())
                    .add(one);
        }
        Set<String> cut = new HashSet<>();
        List<DeclaredHolding> taken = new ArrayList<>();
        byNear.forEach((id, declared) -> {
            if (declared.size() > each) {
                cut.add(id);
            }
            taken.addAll(declared.subList(0, Math.min(each, declared.size())));
        });
        return links(taken, cut, moment);
    }

    private static PictureLinks links(List<DeclaredHolding> declared, Set<String> cut, Moment moment) {
        List<PictureLink> links = new ArrayList<>();
        for (List<DeclaredHolding> record : DeclaredHolding.byPairAndRecord(declared)) {
            List<DeclaredHolding.Current> current = DeclaredHolding.inForce(record, moment);
            current.forEach(one -> links.add(link(one, null)));
            if (current.isEmpty()) {
                ended(record, moment).ifPresent(links::add);
            }
        }
        TreeSet<LocalDate> days = new TreeSet<>(
                History.datesOf(declared.stream().map(DeclaredEdges::wholeLink).toList()));
        TreeSet<LocalDate> publications = new TreeSet<>();
        declared.forEach(one -> publications.add(one.claim().order().publishedOn()));
        return new PictureLinks(links, cut, days, publications);
    }

    private static PictureLink link(DeclaredHolding.Current current, @Nullable LocalDate endedOn) {
        return new PictureLink(
                DeclaredEdges.link(current), current.declared().claim().order().publishedOn(), endedOn);
    }

    /** What a record said last that had begun by then, where nothing of it is in force any more. */
    private static Optional<PictureLink> ended(List<DeclaredHolding> record, Moment moment) {
        List<DeclaredHolding> known = record.stream()
                .filter(one -> moment.knows(one.claim().order().publishedOn()))
                .sorted(Comparator.comparing(one -> one.claim().order()))
                .toList();
        Optional<DeclaredHolding> last = known.stream()
                .filter(one -> !one.elsewhere() && hasBegun(one, moment))
                .reduce((earlier, later) -> later.claim().interests().isEmpty() ? earlier : later);
        return last.map(holding -> {
            List<Interest> interests = holding.claim().interests().stream()
                    .filter(interest -> interest.startDate() == null || moment.reaches(interest.startDate()))
                    .toList();
            return link(new DeclaredHolding.Current(holding, interests), endOf(holding, known, moment));
        });
    }

    private static boolean hasBegun(DeclaredHolding one, Moment moment) {
        List<Interest> interests = one.claim().interests();
        if (interests.isEmpty()) {
            return moment.reaches(one.claim().order().statedOn());
        }
        return interests.stream()
                .anyMatch(interest -> interest.startDate() == null
                        ? moment.reaches(one.claim().order().statedOn())
                        : moment.reaches(interest.startDate()));
    }

    /** The day on which its interests end; else that of the statement that says no more of it. */
    private static LocalDate endOf(DeclaredHolding holding, List<DeclaredHolding> known, Moment moment) {
        return holding.claim().interests().stream()
                .map(Interest::endDate)
                .filter(end -> end != null && moment.reaches(end))
                .max(LocalDate::compareTo)
                .orElseGet(() -> known.stream()
                        .filter(one -> moment.reaches(one.claim().order().statedOn()))
                        .reduce((earlier, later) -> later)
                        .orElse(holding)
                        .claim()
                        .order()
                        .statedOn());
    }

    private DeclaredHolding declared(Record row) {
        return DeclaredHolding.of(row.get("owner").asString(), row.get("owned").asString(), row.get("h"), disclosure);
    }

    /** Those of these parties that there are, as they were at the moment, by id. */
    public Map<String, PictureParty> parties(Collection<String> ids, Moment moment) {
        List<Value> nodes = graph.list(
                "UNWIND $ids AS id MATCH (p:Party {id: id}) RETURN %s AS party"
                        .formatted(PartyNode.SUMMARY.replace(".latest", ".latest, .listed, .subtype")),
                Map.of("ids", List.copyOf(ids)),
                row -> row.get("party"));
        Map<String, PictureParty> parties = new HashMap<>();
        Map<String, MapAccessor> then = portraits.of(nodes, moment);
        then.forEach((id, node) -> parties.put(
                id,
                new PictureParty(
                        new PartyNode(node, disclosure).summary(),
                        node.get("listed").asBoolean(false),
                        node.get("subtype").asString(null))));
        return parties;
    }

    /** The statements that said at the moment who these parties are. */
    public List<String> statements(Collection<String> ids, Moment moment) {
        return graph.list(
                """
                UNWIND $ids AS id
                CALL (id) {
                  MATCH (:Party {id: id})<-[:DESCRIBES]-(r:Record)
                  RETURN r ORDER BY r.key LIMIT $most
                }
                CALL (r) {
                  MATCH (r)<-[:OF_RECORD]-(s:Statement)
                  WHERE s.published < $unknown
                  RETURN s ORDER BY s.stated < $future DESC,
                    CASE WHEN s.stated < $future THEN -s.stated ELSE s.stated END, s.published DESC, s.arrival DESC LIMIT 1
                }
                RETURN s.statementId AS id
                """,
                Map.of(
                        "ids",
                        List.copyOf(ids),
                        "most",
                        MOST_RECORDS,
                        "unknown",
                        (moment.knownAt().toEpochDay() + 1) * DAY,
                        "future",
                        (moment.asOf().toEpochDay() + 1) * DAY),
                row -> row.get("id").asString());
    }
}
