package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.bods.party.PartyRank;
import org.boreg.bods.party.PartyRow;
import org.boreg.bods.series.SeriesOrder;
import org.boreg.graph.text.SearchFields;
import org.jspecify.annotations.Nullable;

/**
 * A party while a batch is written: what the graph holds of it, changed by what the batch says. In whatever order claims are taken
 * and parties absorbed, the end is the same, so that a party can be made anew from its records.
 */
final class PartyState {

    /** Of two parties that turn out to be one, the first stays: the one that was met earlier. */
    static final Comparator<PartyState> ELDEST_FIRST =
            Comparator.comparingLong(PartyState::born).thenComparing(PartyState::id);

    /** Referred to by a relationship, but described by no statement so far. */
    static final String UNDECLARED = "undeclared";

    /** A company that is declared ten thousand times is spelt in many ways; two hundred have to do. */
    private static final int MOST_TEXTS = 200;

    private final String id;
    private final long born;
    private final TreeSet<String> names = new TreeSet<>();
    private final TreeSet<String> formerNames = new TreeSet<>();
    private final TreeSet<String> identifiers = new TreeSet<>();
    private final Map<String, Object> details = new HashMap<>();
    private String kind = UNDECLARED;
    private @Nullable String name;
    private PartyRank rank = PartyRank.LOWEST;
    private String rankRecord = "";
    private long latest = Long.MIN_VALUE;

    /** @param born arrival of the statement that the party was first met in */
    PartyState(String id, long born) {
        this.id = id;
        this.born = born;
    }

    static PartyState of(Map<String, Object> properties) {
        Map<String, Object> rest = new HashMap<>(properties);
        PartyState state = new PartyState((String) rest.remove("id"), (Long) rest.remove("born"));
        state.kind = (String) rest.remove("kind");
        state.name = (String) rest.remove("name");
        state.names.addAll(texts(rest.remove("names")));
        state.formerNames.addAll(texts(rest.remove("formerNames")));
        state.identifiers.addAll(texts(rest.remove("identifiers")));
        state.latest = (Long) rest.remove("latest");
        SearchFields.ALL.forEach(rest::remove);
        rest.remove("likeness");
        state.rank = rank(rest);
        state.rankRecord = (String) rest.getOrDefault("rankRecord", "");
        rest.remove("rankRecord");
        state.details.putAll(rest);
        return state;
    }

    String id() {
        return id;
    }

    long born() {
        return born;
    }

    void take(PartyClaim claim) {
        add(names, claim.says().names());
        add(formerNames, claim.formerNames());
        add(
                identifiers,
                claim.says().identifiers().stream()
                        .map(StrongIdentifier::toString)
                        .toList());
        latest = Math.max(latest, claim.latest());
        // The current statement of a record takes the place of its earlier one, even where it is dated before it.
        if (claim.recordKey().equals(rankRecord) || claim.rank().compareTo(rank) >= 0) {
            become(
                    claim.says().kind(),
                    claim.says().name(),
                    claim.rank(),
                    claim.says().details());
            rankRecord = claim.recordKey();
        }
    }

    /** Takes what little is said of somebody who stands on a side of a relationship. */
    void takeUnspecified(PartyRow says) {
        kind = says.kind();
        details.putAll(says.details());
    }

    /** Takes over all that is known of a party that turned out to be this one. */
    void absorb(PartyState other) {
        add(names, other.names);
        add(formerNames, other.formerNames);
        add(identifiers, other.identifiers);
        latest = Math.max(latest, other.latest);
        if (other.rank.compareTo(rank) > 0) {
            become(other.kind, other.name, other.rank, Map.copyOf(other.details));
            rankRecord = other.rankRecord;
        }
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(details);
        properties.put("id", id);
        properties.put("born", born);
        properties.put("kind", kind);
        properties.put("latest", latest);
        List<String> former =
                formerNames.stream().filter(one -> !names.contains(one)).toList();
        properties.put("names", mainFirst());
        properties.put("formerNames", former);
        properties.putAll(SearchFields.of(kind, mainFirst(), former, identifiers));
        properties.put("identifiers", List.copyOf(identifiers));
        properties.put("rankSelf", rank.selfDeclared());
        properties.put("rankStated", rank.order().stated());
        properties.put("rankPublished", rank.order().published());
        properties.put("rankRecord", rankRecord);
        properties.put("rankArrival", rank.order().arrival());
        if (name != null) {
            properties.put("name", name);
        }
        String likeness = Likeness.of(kind, name, details);
        if (likeness != null) {
            properties.put("likeness", likeness);
        }
        return properties;
    }

    private List<String> mainFirst() {
        List<String> ordered = new ArrayList<>();
        if (name != null && !name.isBlank()) {
            ordered.add(name);
        }
        names.stream().filter(one -> !one.equals(name)).forEach(ordered::add);
        return ordered;
    }

    private void become(String kind, @Nullable String name, PartyRank rank, Map<String, Object> details) {
        this.kind = kind;
        this.name = name;
        this.rank = rank;
        this.details.clear();
        this.details.putAll(details);
    }

    /** Which ones are kept of too many must not depend on their order. */
    private static void add(TreeSet<String> texts, Iterable<String> more) {
        for (String one : more) {
            texts.add(one);
            if (texts.size() > MOST_TEXTS) {
                texts.pollLast();
            }
        }
    }

    private static PartyRank rank(Map<String, Object> rest) {
        return new PartyRank(
                (Boolean) rest.remove("rankSelf"),
                new SeriesOrder(0, (Long) rest.remove("rankStated"), (Long) rest.remove("rankPublished"), (Long)
                        rest.remove("rankArrival")));
    }

    private static List<String> texts(Object property) {
        return ((List<?>) property).stream().map(String.class::cast).toList();
    }
}
