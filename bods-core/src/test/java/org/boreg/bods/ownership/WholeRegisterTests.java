package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.model.InterestType.NOMINEE;
import static org.boreg.bods.model.InterestType.SHAREHOLDING;
import static org.boreg.bods.model.InterestType.VOTING_RIGHTS;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.band;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.indirect;
import static org.boreg.bods.ownership.Sketch.interest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.RandomGraph.Holding;
import org.junit.jupiter.api.Test;

class WholeRegisterTests {

    private static final int GRAPHS = Integer.getInteger("boreg.graphs", 1_000);
    private static final long FIRST_SEED = Long.getLong("boreg.seed", 0);

    /** Takes everything down. */
    private static final class Notes implements RegisterListener {

        private final Map<Integer, List<RegisterOwner>> owners = new TreeMap<>();
        private int told;

        @Override
        public void company(int company, List<RegisterOwner> of) {
            assertThat(owners.put(company, of))
                    .as("company %s told once", company)
                    .isNull();
        }

        @Override
        public void progress(int companies, int ofAll) {
            told = companies;
            assertThat(companies).isLessThanOrEqualTo(ofAll);
        }
    }

    private static Notes ask(CompactRegister.Builder register, double threshold) {
        Notes notes = new Notes();
        WholeRegister.owners(register.build(), new Threshold(threshold, false), notes);
        return notes;
    }

    @Test
    void everyCompanyHasTheOwnersThatItHasWhenAskedAlone() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + GRAPHS; seed++) {
            RandomGraph graph = seed % 3 == 0 ? RandomGraph.overDeclared(seed) : RandomGraph.of(seed);
            graph = seed % 5 == 0 ? withLeastAlone(graph) : graph;
            Set<Holding> ofVotes = new HashSet<>();
            Random random = new Random(seed);
            boolean votesToo = seed % 2 == 0;
            for (Holding holding : graph.holdings()) {
                if (votesToo && random.nextInt(4) == 0) {
                    ofVotes.add(holding);
                }
            }
            assertAgrees(graph, ofVotes, random.nextInt(3) * 25, seed);
        }
    }

    /** In which everybody holds the least. */
    private static RandomGraph withLeastAlone(RandomGraph graph) {
        return graph.with(graph.holdings().stream()
                .filter(holding -> holding.range().min() > 0)
                .map(holding -> new Holding(
                        holding.owner(),
                        holding.owned(),
                        ShareRange.exactly(holding.range().min())))
                .toList());
    }

    private static void assertAgrees(RandomGraph graph, Set<Holding> ofVotes, double threshold, long seed) {
        int parties = graph.entities() + graph.persons();
        Sketch sketch = new Sketch();
        CompactRegister.Builder register = new CompactRegister.Builder(parties);
        for (int party = 0; party < parties; party++) {
            if (graph.isPerson(party)) {
                sketch.persons(graph.id(party));
                register.person(party);
            } else {
                sketch.party(Party.entity(graph.id(party), null, null));
            }
        }
        for (Holding holding : graph.holdings()) {
            String owner = graph.id(holding.owner());
            String owned = graph.id(holding.owned());
            if (ofVotes.contains(holding)) {
                sketch.votes(owner, owned, holding.range());
                register.votes(holding.owner(), holding.owned(), holding.range());
            } else {
                sketch.shares(owner, owned, holding.range());
                register.shares(holding.owner(), holding.owned(), holding.range());
            }
        }
        CompactRegister whole = register.build();
        Notes notes = new Notes();
        WholeRegister.owners(whole, new Threshold(threshold, false), notes);
        BitSet known = new BitSet();
        IntStream.range(0, parties).filter(graph::isPerson).forEach(known::set);
        UntracedParts untraced = UntracedParts.of(whole, known);
        assertThat(notes.told).isEqualTo(graph.entities());
        for (int company = 0; company < graph.entities(); company++) {
            OwnersAnswer alone =
                    sketch.ask(graph.id(company), new OwnersQuestion(DAY, new Threshold(threshold, false), 0));
            assertSame(graph, notes.owners.getOrDefault(company, List.of()), alone.owners(), seed);
            String as = "untraced of %s, seed %s".formatted(graph.id(company), seed);
            assertClose(untraced.shares(company), alone.untraced(), as);
            assertClose(untraced.votes(company), alone.untracedVotes(), as);
        }
    }

    private static void assertSame(RandomGraph graph, List<RegisterOwner> batch, List<Owner> alone, long seed) {
        Map<String, RegisterOwner> found = new HashMap<>();
        batch.forEach(owner -> found.put(graph.id(owner.person()), owner));
        assertThat(found).as("seed %s", seed).hasSize(alone.size());
        for (Owner owner : alone) {
            RegisterOwner same = found.get(owner.party().id());
            String as = owner.party().id() + ", seed " + seed;
            assertThat(same).as(as).isNotNull();
            assertThat(same.certainty()).as(as).isEqualTo(owner.certainty());
            assertClose(same.shares(), owner.shares(), as);
            assertClose(same.votes(), owner.votes(), as);
        }
    }

    private static void assertClose(ShareRange one, ShareRange other, String as) {
        assertThat(Math.abs(one.min() - other.min())).as(as).isLessThan(1e-8);
        assertThat(Math.abs(one.max() - other.max())).as(as).isLessThan(1e-8);
        assertThat(one.minExclusive()).as(as).isEqualTo(other.minExclusive());
        assertThat(one.maxExclusive()).as(as).isEqualTo(other.maxExclusive());
    }

    @Test
    void declarationsAreSettledOnTheWayIntoTheRegister() {
        Sketch sketch = new Sketch().persons("p", "q", "r");
        sketch.link("q", "t", interest(NOMINEE, null), interest(SHAREHOLDING, exactly(30)))
                .link("r", "t", interest(SHAREHOLDING, null))
                .votes("p", "t", 40)
                .shares("p", "h", 60)
                .shares("h", "t", band(25, 50))
                .link("q", "h", indirect(VOTING_RIGHTS, exactly(40)));
        List<Party> parties = new ArrayList<>();
        Notes notes = new Notes();
        CompactRegister register = CompactRegister.of(sketch.network(), DAY, parties);
        WholeRegister.owners(register, new Threshold(15, true), notes);
        assertThat(register.parties()).isEqualTo(parties.size() + 1);
        for (Party party : parties) {
            if (party.kind() == PartyKind.ENTITY) {
                List<Owner> alone = sketch.ask(party.id(), new OwnersQuestion(DAY, 15, true, 0)).owners().stream()
                        .filter(owner -> !owner.caveats().contains(Caveat.DECLARED))
                        .toList();
                List<RegisterOwner> found = notes.owners.get(parties.indexOf(party));
                assertThat(found)
                        .extracting(owner -> parties.get(owner.person()).id() + owner.shares() + owner.votes())
                        .containsExactlyInAnyOrderElementsOf(alone.stream()
                                .map(owner -> owner.party().id() + owner.shares() + owner.votes())
                                .toList());
            }
        }
        assertThat(notes.owners.get(parties.size())).isEmpty();
    }

    @Test
    void whoHasLittleEverywhereIsLeftOutAndWhoAddsUpIsNot() {
        CompactRegister.Builder register =
                new CompactRegister.Builder(5).person(0).person(1);
        register.shares(0, 2, exactly(10)).shares(1, 2, exactly(20)).shares(2, 3, exactly(80));
        register.shares(1, 3, exactly(20)).shares(3, 4, exactly(100));
        Notes notes = ask(register, 25);
        assertThat(notes.owners.get(2)).isEmpty();
        assertThat(notes.owners.get(3)).extracting(RegisterOwner::person).containsExactly(1);
        assertThat(notes.owners.get(3).get(0).shares()).isEqualTo(exactly(36));
        assertThat(notes.owners.get(4).get(0).shares()).isEqualTo(exactly(36));
    }

    @Test
    void whatReachesNobodyKnownIsUntraced() {
        CompactRegister.Builder register =
                new CompactRegister.Builder(6).person(0).person(1).person(2);
        register.shares(0, 3, exactly(30)).shares(1, 3, exactly(20)).shares(2, 3, exactly(10));
        register.shares(3, 4, exactly(50)).shares(1, 4, band(25, 50)).votes(0, 4, exactly(100));
        BitSet known = new BitSet();
        known.set(0, 2);
        CompactRegister whole = register.build();
        UntracedParts untraced = UntracedParts.of(whole, known);
        assertThat(untraced.shares(3)).as("but for what the third has").isEqualTo(exactly(50));
        assertThat(untraced.votes(3)).isEqualTo(exactly(50));
        assertThat(untraced.shares(4)).isEqualTo(new ShareRange(25, false, 50, true));
        assertThat(untraced.votes(4)).isEqualTo(exactly(0));
        assertThat(untraced.shares(5)).as("of which nothing is declared").isEqualTo(exactly(100));
        assertThat(UntracedParts.of(whole, new BitSet()).shares(3)).isEqualTo(exactly(100));
    }

    @Test
    void openEndsAreKeptAndCaveatsGoDownTheChain() {
        CompactRegister.Builder register =
                new CompactRegister.Builder(6).person(0).person(1);
        register.shares(0, 2, band(25, 50)).shares(2, 3, exactly(100));
        register.shares(0, 4, exactly(80))
                .shares(1, 4, exactly(80))
                .shares(4, 5, exactly(100))
                .votes(4, 5, exactly(60));
        Notes notes = ask(register, 25);
        assertThat(notes.owners.get(3).get(0).shares()).isEqualTo(band(25, 50));
        assertThat(notes.owners.get(3).get(0).caveats()).containsExactly(Caveat.VOTES_PRESUMED_FROM_SHARES);
        assertThat(notes.owners.get(5).get(0).votes()).isEqualTo(exactly(30));
        assertThat(notes.owners.get(5).get(0).caveats())
                .containsExactlyInAnyOrder(Caveat.OVER_DECLARED, Caveat.VOTES_PRESUMED_FROM_SHARES);
    }

    @Test
    void manyOwnersOfOneCompanyAndOfTheCompaniesBelow() {
        int persons = 200;
        CompactRegister.Builder register = new CompactRegister.Builder(persons + 3);
        for (int person = 0; person < persons; person++) {
            register.person(person).shares(person, persons, exactly(0.5)).shares(person, persons + 1, band(0, 0.5));
        }
        register.shares(persons, persons + 2, exactly(50)).shares(persons + 1, persons + 2, exactly(50));
        Notes notes = ask(register, 0);
        assertThat(notes.owners.get(persons))
                .hasSize(persons)
                .allSatisfy(owner -> assertThat(owner.shares()).isEqualTo(exactly(0.5)));
        assertThat(notes.owners.get(persons + 2))
                .extracting(RegisterOwner::person)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, persons).boxed().toList());
        assertThat(notes.owners.get(persons + 2))
                .allSatisfy(owner -> assertThat(owner.shares()).isEqualTo(band(0.25, 0.5)));
    }

    @Test
    void aLongChainAndManyHoldings() {
        int length = 2_000;
        CompactRegister.Builder register = new CompactRegister.Builder(length + 1).person(length);
        for (int company = 0; company < length; company++) {
            register.shares(company + 1, company, company % 2 == 0 ? exactly(100) : band(99.999, 100));
        }
        Notes notes = ask(register, 25);
        assertThat(notes.owners).hasSize(length);
        assertThat(notes.owners.get(0).get(0).shares().max()).isEqualTo(100);
        assertThat(notes.owners.get(0).get(0).shares().min()).isBetween(98.9, 99.1);
        assertThat(notes.owners.get(0).get(0).shares().minExclusive()).isTrue();
        assertThat(notes.owners.get(length - 1).get(0).person()).isEqualTo(length);
    }

    @Test
    void caveatsGoRoundARing() {
        CompactRegister.Builder register =
                new CompactRegister.Builder(6).person(0).person(1);
        register.shares(0, 2, exactly(80)).shares(1, 2, exactly(80)).shares(3, 2, exactly(40));
        register.shares(2, 3, exactly(100)).votes(2, 3, exactly(100));
        register.shares(0, 4, exactly(40)).shares(4, 4, exactly(20)).votes(0, 4, exactly(60));
        Notes notes = ask(register, 25);
        assertThat(notes.owners.get(3).get(0).caveats())
                .containsExactlyInAnyOrder(Caveat.OVER_DECLARED, Caveat.VOTES_PRESUMED_FROM_SHARES);
        assertThat(notes.owners.get(4).get(0).shares()).isEqualTo(exactly(50));
        assertThat(notes.owners.get(4).get(0).votes()).isEqualTo(exactly(60));
        assertThat(notes.owners.get(4).get(0).caveats()).isEmpty();
        assertThat(notes.owners.get(5)).isEmpty();
    }
}
