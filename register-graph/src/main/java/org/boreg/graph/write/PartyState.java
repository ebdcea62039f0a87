package org.boreg.graph.write;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.graph.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** A party while a batch is written: what the graph holds of it, changed by what the batch says. */
final class PartyState {

    /** Referred to by a relationship, but described by no statement so far. */
    static final String UNDECLARED = "undeclared";

    private static final int MOST_NAMES = 200;

    private final String id;
    private final long born;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> identifiers = new TreeSet<>();
    private final Map<String, Object> details = new HashMap<>();
    private String kind = UNDECLARED;
    private @Nullable String name;
    private PartyRank rank = PartyRank.LOWEST;
    private String rankRecord = "";

    /** @param born arrival of the statement that the party was first met in; of two parties that merge, the elder stays */
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
        state.identifiers.addAll(texts(rest.remove("identifiers")));
        rest.remove("folded");
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
        takeNames(claim.says().names());
        claim.says().identifiers().stream().map(StrongIdentifier::toString).forEach(identifiers::add);
        // The latest statement of a record takes the place of its earlier one, even where it is dated before it.
        if (claim.recordKey().equals(rankRecord) || claim.rank().compareTo(rank) >= 0) {
            become(
                    claim.says().kind(),
                    claim.says().name(),
                    claim.rank(),
                    claim.says().details());
            rankRecord = claim.recordKey();
        }
    }

    /** Takes over all that is known of a party that turned out to be this one. */
    void absorb(PartyState other) {
        takeNames(other.names);
        identifiers.addAll(other.identifiers);
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
        properties.put("names", List.copyOf(names));
        properties.put("folded", names.stream().map(FoldedText::of).distinct().toList());
        properties.put("identifiers", List.copyOf(identifiers));
        properties.put("rankSelf", rank.selfDeclared());
        properties.put("rankStated", rank.order().stated());
        properties.put("rankPublished", rank.order().published());
        properties.put("rankRecord", rankRecord);
        properties.put("rankArrival", rank.order().arrival());
        if (name != null) {
            properties.put("name", name);
        }
        return properties;
    }

    private void become(String kind, @Nullable String name, PartyRank rank, Map<String, Object> details) {
        this.kind = kind;
        this.name = name;
        this.rank = rank;
        this.details.clear();
        this.details.putAll(details);
    }

    /** A company that is declared ten thousand times is spelt in many ways; the first two hundred have to do for search. */
    private void takeNames(Iterable<String> more) {
        for (String one : more) {
            if (names.size() < MOST_NAMES) {
                names.add(one);
            }
        }
    }

    private static PartyRank rank(Map<String, Object> rest) {
        return new PartyRank(
                (Boolean) rest.remove("rankSelf"),
                new RecordOrder(0, (Long) rest.remove("rankStated"), (Long) rest.remove("rankPublished"), (Long)
                        rest.remove("rankArrival")));
    }

    private static List<String> texts(Object property) {
        return ((List<?>) property).stream().map(String.class::cast).toList();
    }
}
