package org.boreg.graph.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.TransactionContext;

/** What records say about whom they describe, taken from their whole series and noted with them. */
final class RecordClaims {

    private static final int AT_ONCE = 1_000;

    /**
     * What these records say; those that describe nobody are left out.
     *
     * @param until the last arrival that counts
     */
    static Map<String, PartyClaim> whole(
            TransactionContext tx, Collection<String> keys, Map<String, KnownRecord> records, long until) {
        Map<String, PartyClaim> claims = new HashMap<>();
        Records.series(tx, keys, until)
                .forEach((key, series) -> PartyClaim.of(
                                series, Objects.requireNonNull(records.get(key)).decisions())
                        .ifPresent(claim -> claims.put(key, claim)));
        return claims;
    }

    /** Notes with each record what it says and whom it is joined with. */
    static void keep(TransactionContext tx, Collection<PartyClaim> claims) {
        WriteQuery.run(
                        tx,
                        """
                        UNWIND $rows AS row
                        MATCH (r:Record {key: row.key})
                        SET r.says = row.says, r.links = CASE WHEN size(row.links) = 0 THEN null ELSE row.links END
                        """,
                        Map.of(
                                "rows",
                                claims.stream()
                                        .map(claim -> Map.of(
                                                "key", claim.recordKey(),
                                                "says", claim.fingerprint(),
                                                "links", claim.links()))
                                        .toList()))
                .consume();
    }

    /**
     * Notes anew what these records say, after their statements or what was decided on them have changed.
     *
     * @return the parties that may have to be made anew: theirs, and those that their links lead to now
     */
    static Set<String> anew(TransactionContext tx, Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        Set<String> parties = new TreeSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<String, KnownRecord> records = KnownRecord.find(tx, some);
            List<PartyClaim> claims =
                    new ArrayList<>(whole(tx, some, records, Records.ALL).values());
            keep(tx, claims);
            parties.addAll(Parties.ofLinks(tx, claims.stream().flatMap(claim -> claim.links().stream()))
                    .values());
            records.values().stream()
                    .map(KnownRecord::party)
                    .filter(Objects::nonNull)
                    .forEach(parties::add);
        }
        return parties;
    }

    private RecordClaims() {}
}
