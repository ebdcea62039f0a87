package org.boreg.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.series.Moment;

/** A random history as plain statements, and what they say at a moment, looked up word by word in all of them. */
final class PlainHistory {

    static final LocalDate START = LocalDate.of(2020, 3, 1);
    static final int DAYS = 24;

    private static final int COMPANIES = 8;
    private static final int PERSONS = 3;
    private static final List<String> TYPES = List.of("shareholding", "votingRights");

    private final List<Plain> statements;

    private PlainHistory(List<Plain> statements) {
        this.statements = statements;
    }

    static PlainHistory of(Random random) {
        List<Plain> statements = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            // Records that share an identifier are known from the first day, since parties are resolved with all of
            // today's identifiers.
            statements.add(party(random, statements.size(), "c" + i, random.nextInt(DAYS), 0));
        }
        while (statements.size() < 90) {
            statements.add(any(random, statements.size()));
        }
        return new PlainHistory(statements);
    }

    private static Plain any(Random random, int arrival) {
        int stated = random.nextInt(DAYS);
        int published = random.nextInt(2) == 0 ? stated : random.nextInt(DAYS);
        if (random.nextInt(3) == 0) {
            return party(random, arrival, subject(random), stated, published);
        }
        int record = random.nextInt(9);
        boolean moves = random.nextInt(4) == 0;
        String owned = "c" + (moves ? random.nextInt(COMPANIES) : record % COMPANIES);
        String owner =
                moves ? subject(random) : record % 3 == 0 ? "p" + record % PERSONS : "c" + (record + 3) % COMPANIES;
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            shares.add(new Share(
                    random.nextInt(2),
                    "s%d-%d".formatted(arrival, i),
                    day(random),
                    random.nextInt(3) == 0 ? day(random) : null));
        }
        return new Plain(
                arrival,
                "h" + record,
                START.plusDays(stated),
                START.plusDays(published),
                random.nextInt(6) == 0,
                null,
                owner,
                owned,
                shares);
    }

    private static String subject(Random random) {
        int one = random.nextInt(COMPANIES + PERSONS);
        return one < COMPANIES ? "c" + one : "p" + (one - COMPANIES);
    }

    private static Plain party(Random random, int arrival, String recordId, int stated, int published) {
        String name = "Name %s %d".formatted(recordId, random.nextInt(4));
        return new Plain(
                arrival,
                recordId,
                START.plusDays(stated),
                START.plusDays(published),
                random.nextInt(6) == 0,
                name,
                null,
                null,
                List.of());
    }

    private static LocalDate day(Random random) {
        return random.nextInt(2) == 0 ? null : START.plusDays(random.nextInt(DAYS));
    }

    List<Plain> knownAt(LocalDate day) {
        return statements.stream().filter(one -> !one.published.isAfter(day)).toList();
    }

    List<Plain> all() {
        return statements;
    }

    static Set<String> parties() {
        Set<String> records = new TreeSet<>();
        for (int i = 0; i < COMPANIES; i++) {
            records.add("c" + i);
        }
        for (int i = 0; i < PERSONS; i++) {
            records.add("p" + i);
        }
        return records;
    }

    /** The party that a record is in, by its first record: c0 and c1 share an identifier, and so do c2 and c3. */
    static String party(String recordId) {
        return switch (recordId) {
            case "c1" -> "c0";
            case "c3" -> "c2";
            default -> recordId;
        };
    }

    /** What holds a party directly: the statement's interest, and who holds it. */
    Set<String> holders(String party, Moment moment) {
        Set<String> holders = new TreeSet<>();
        inForce(moment).stream()
                .filter(one -> party(one.by.owned).equals(party))
                .forEach(one -> holders.add(one.share.mark + " by " + name(party(one.by.owner), moment)));
        return holders;
    }

    /** What a party holds directly: the statement's interest, and in whom. */
    Set<String> holdings(String party, Moment moment) {
        Set<String> holdings = new TreeSet<>();
        inForce(moment).stream()
                .filter(one -> party(one.by.owner).equals(party))
                .forEach(one -> holdings.add(one.share.mark + " in " + name(party(one.by.owned), moment)));
        return holdings;
    }

    /** All interests above a party, along all chains. */
    Set<String> above(String party, Moment moment) {
        List<Standing> standing = inForce(moment);
        Set<String> met = new HashSet<>(Set.of(party));
        Set<String> above = new TreeSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Standing one : standing) {
                if (met.contains(party(one.by.owned)) && above.add(one.share.mark)) {
                    met.add(party(one.by.owner));
                    grows = true;
                }
            }
        }
        return above;
    }

    /** All interests below a party, along all chains, and those of others in the companies there. */
    Set<String> below(String party, Moment moment) {
        List<Standing> standing = inForce(moment);
        Set<String> met = new HashSet<>(Set.of(party));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Standing one : standing) {
                grows |= met.contains(party(one.by.owner)) && met.add(party(one.by.owned));
            }
        }
        Set<String> below = new TreeSet<>();
        for (Standing one : standing) {
            boolean isInto =
                    met.contains(party(one.by.owned)) && !party(one.by.owned).equals(party);
            if (isInto || met.contains(party(one.by.owner))) {
                below.add(one.share.mark);
            }
        }
        return below;
    }

    /** Who holds whom, in either direction, by party. */
    Map<String, Set<String>> neighbours(Moment moment) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (Standing one : inForce(moment)) {
            String owner = party(one.by.owner);
            String owned = party(one.by.owned);
            if (!owner.equals(owned)) {
                neighbours.computeIfAbsent(owner, key -> new TreeSet<>()).add(owned);
                neighbours.computeIfAbsent(owned, key -> new TreeSet<>()).add(owner);
            }
        }
        return neighbours;
    }

    /** The name of then: of the last known statement that is dated by then, else of the first; null where nothing was known. */
    String name(String party, Moment moment) {
        List<Plain> known = statements.stream()
                .filter(one -> one.name != null && party(one.recordId).equals(party) && isKnown(one, moment))
                .sorted(Plain.ORDER)
                .toList();
        Optional<Plain> last =
                known.stream().filter(one -> !one.stated.isAfter(moment.asOf())).reduce((one, other) -> other);
        return last.or(() -> known.stream().findFirst()).map(Plain::name).orElse(null);
    }

    private List<Standing> inForce(Moment moment) {
        Map<String, List<Plain>> series = new HashMap<>();
        statements.stream()
                .filter(one -> one.name == null && isKnown(one, moment))
                .sorted(Plain.ORDER.reversed())
                .forEach(one -> series.computeIfAbsent(one.recordId, key -> new ArrayList<>())
                        .add(one));
        List<Standing> standing = new ArrayList<>();
        for (List<Plain> latestFirst : series.values()) {
            for (int type = 0; type < TYPES.size(); type++) {
                int asked = type;
                Optional<Plain> decides = latestFirst.stream()
                        .filter(one -> !one.stated.isAfter(moment.asOf()) || one.reachesBack(asked, moment.asOf()))
                        .findFirst();
                decides.filter(one -> !(one.closed && !one.stated.isAfter(moment.asOf())))
                        .ifPresent(one -> one.shares.stream()
                                .filter(share -> share.type == asked && share.holdsOn(moment.asOf()))
                                .forEach(share -> standing.add(new Standing(one, share))));
            }
        }
        return standing;
    }

    private static boolean isKnown(Plain one, Moment moment) {
        return !one.published.isAfter(moment.knownAt());
    }

    private record Standing(Plain by, Share share) {}

    private record Share(int type, String mark, LocalDate start, LocalDate end) {

        boolean holdsOn(LocalDate day) {
            return (start == null || !start.isAfter(day)) && (end == null || end.isAfter(day));
        }

        String json() {
            return "{\"type\": \"%s\", \"directOrIndirect\": \"direct\", \"details\": \"%s\"%s%s}"
                    .formatted(TYPES.get(type), mark, date("startDate", start), date("endDate", end));
        }

        private static String date(String field, LocalDate day) {
            return day == null ? "" : ", \"%s\": \"%s\"".formatted(field, day);
        }
    }

    /** A statement: of a party where it has a name, else of a relationship. */
    record Plain(
            int arrival,
            String recordId,
            LocalDate stated,
            LocalDate published,
            boolean closed,
            String name,
            String owner,
            String owned,
            List<Share> shares) {

        static final Comparator<Plain> ORDER = Comparator.comparing(Plain::stated)
                .thenComparing(Plain::published)
                .thenComparing(Plain::arrival);

        private boolean reachesBack(int type, LocalDate day) {
            return shares.stream()
                    .anyMatch(share -> share.type == type && share.start != null && !share.start.isAfter(day));
        }

        /** @param copy statements of one copy of a history share no record and no identifier with those of another */
        ParsedStatement parsed(int copy) {
            String id = UUID.nameUUIDFromBytes((copy + "/" + arrival).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString();
            return Statements.parsed("""
                    {"statementId": "%s", "statementDate": "%s", "declarationSubject": "somebody", "recordId": "%s",
                     "recordType": "%s", "recordStatus": "%s", "recordDetails": %s,
                     "publicationDetails": {"publicationDate": "%s", "bodsVersion": "0.4", "publisher": {"name": "Tests"}}}
                    """.formatted(
                    id, stated, in(copy, recordId), type(), closed ? "closed" : "updated", details(copy), published));
        }

        static String in(int copy, String recordId) {
            return copy + "-" + recordId;
        }

        private String type() {
            return name == null ? "relationship" : recordId.startsWith("c") ? "entity" : "person";
        }

        private String details(int copy) {
            return switch (type()) {
                case "relationship" ->
                    """
                        {"isComponent": false, "subject": "%s", "interestedParty": "%s", "interests": [%s]}
                        """.formatted(
                            in(copy, owned),
                            in(copy, owner),
                            String.join(", ", shares.stream().map(Share::json).toList()));
                case "entity" -> """
                        {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "%s", "identifiers": [%s]}
                        """.formatted(name, identifier(copy));
                default -> """
                        {"isComponent": false, "personType": "knownPerson", "names": [{"type": "legal", "fullName": "%s"}]}
                        """.formatted(name);
            };
        }

        private String identifier(int copy) {
            boolean shared = recordId.compareTo("c4") < 0;
            return shared
                    ? "{\"scheme\": \"GB-COH\", \"id\": \"1%d\"}"
                            .formatted(1_000_000
                                    + copy * 1_000
                                    + Integer.parseInt(party(recordId).substring(1)))
                    : "";
        }
    }
}
