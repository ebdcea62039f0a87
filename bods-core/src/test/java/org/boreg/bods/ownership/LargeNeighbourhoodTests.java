package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.model.InterestType.APPOINTMENT_OF_BOARD;
import static org.boreg.bods.ownership.Sketch.exactly;
import static org.boreg.bods.ownership.Sketch.from;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.boreg.bods.model.ShareRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each of these takes about a second of processor time or less; the limit is there to catch what never ends, on any machine. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LargeNeighbourhoodTests {

    @Test
    void everyRegimeComesToItsEnd() {
        Sketch many = new Sketch();
        for (int i = 0; i < 10_000; i++) {
            many.persons("p" + i).shares("p" + i, "t", from(0.005, 0.02));
        }
        Sketch hub = new Sketch().persons("p").shares("p", "hub", 60);
        for (int i = 0; i < 10_000; i++) {
            hub.shares("hub", "c" + i, 50).shares("c" + i, "t", 0.01);
        }
        Sketch web = new Sketch();
        for (int company = 0; company < 200; company++) {
            web.shares("c" + company, company < 20 ? "t" : "c" + (company - 20), from(1, 60));
            for (int person = 0; person < 50; person++) {
                String owner = "p" + (company * 31 + person * 17) % 2_000;
                web.persons(owner).shares(owner, "c" + company, from(0, 40));
            }
        }
        for (Sketch sketch : List.of(many, hub, web)) {
            Map<String, OwnersAnswer> answers = Owners.sideBySide(
                    sketch.above("t"),
                    Sketch.DAY,
                    List.of(new Threshold(25, false), new EuAmlr(), new UkPsc(), new Ofac50(Set.of())),
                    10);
            assertThat(answers).hasSize(4);
        }
    }

    @Test
    void tenThousandOwnersOfOneCompany() {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 10_000; i++) {
            sketch.persons("p" + i).shares("p" + i, "t", from(0.005, 0.02));
        }
        OwnersAnswer answer = sketch.ask("t");
        assertThat(answer.others())
                .hasSize(10_000)
                .allSatisfy(other -> assertThat(other.shares()).isEqualTo(from(0.005, 0.02)));
        assertThat(answer.untraced()).isEqualTo(from(0, 50));
    }

    @Test
    void aChainSixtyDeepUnderAThousandOwners() {
        Sketch sketch = new Sketch().persons("p");
        for (int i = 1; i < 60; i++) {
            sketch.shares("c" + i, i == 1 ? "t" : "c" + (i - 1), 99);
        }
        sketch.shares("p", "c59", 90);
        for (int i = 0; i < 1_000; i++) {
            sketch.persons("q" + i).shares("q" + i, "c59", 0.01);
        }
        OwnersAnswer answer = sketch.ask("t");
        assertThat(Sketch.of(answer, "p").shares().min()).isCloseTo(90 * Math.pow(0.99, 59), Assertions.within(1e-9));
        assertThat(Sketch.of(answer, "p").paths().get(0).parties()).hasSize(61);
        assertThat(Sketch.of(answer, "p").control()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void aHubWhoseManyHoldingsAllLeadToTheSubject() {
        Sketch sketch = new Sketch().persons("p").shares("p", "hub", 60);
        for (int i = 0; i < 50_000; i++) {
            sketch.shares("hub", "c" + i, 50).shares("c" + i, "t", 0.002);
        }
        Owner owner = Sketch.of(sketch.ask("t"), "p");
        assertThat(owner.shares()).isEqualTo(exactly(30));
        assertThat(owner.paths()).hasSize(10);
        assertThat(owner.pathsCapped()).isTrue();
    }

    @Test
    void twelveCompaniesThatAllOwnOneAnother() {
        assertThat(clique(12, ShareRange.exactly(8)).untraced()).isEqualTo(exactly(0));
    }

    @Test
    void twelveCompaniesThatAllOwnUnknownPartsOfOneAnother() {
        OwnersAnswer answer = clique(12, ShareRange.UNKNOWN);
        // With the most for p0, c0 is 12 p0 + 88 c1 and c1 is 12 p1 + 88 c0; for p1 likewise.
        double leaving = 1 - 0.88 * 0.88;
        assertThat(Sketch.of(answer, "p0").shares().max()).isCloseTo(12 / leaving, Assertions.within(1e-9));
        assertThat(Sketch.of(answer, "p1").shares().max()).isCloseTo(12 * 0.88 / leaving, Assertions.within(1e-9));
        assertThat(Sketch.of(answer, "p1").paths()).hasSize(10);
        assertThat(Sketch.of(answer, "p1").pathsCapped()).isTrue();
    }

    /** Each company has one person who owns 12 percent of it, and the others own the rest. */
    private static OwnersAnswer clique(int size, ShareRange ofEachOther) {
        Sketch sketch = new Sketch();
        for (int owned = 0; owned < size; owned++) {
            sketch.persons("p" + owned).shares("p" + owned, "c" + owned, 12);
            for (int owner = 0; owner < size; owner++) {
                if (owner != owned) {
                    sketch.shares("c" + owner, "c" + owned, ofEachOther);
                }
            }
        }
        return sketch.ask("c0");
    }

    @Test
    void aCliqueTiedByControlAloneHasCountlessChainsOfNoStrength() {
        Sketch sketch = new Sketch().persons("p").has(APPOINTMENT_OF_BOARD, "p", "c11");
        for (int owned = 0; owned < 12; owned++) {
            for (int owner = 0; owner < 12; owner++) {
                if (owner != owned) {
                    sketch.has(APPOINTMENT_OF_BOARD, "c" + owner, "c" + owned);
                }
            }
        }
        Owner owner = Sketch.of(sketch.ask("c0"), "p");
        assertThat(owner.control()).isEqualTo(Certainty.CERTAIN);
        assertThat(owner.paths().get(0).parties()).containsExactly("p", "c11", "c0");
    }

    @Test
    void aRingOfAThousandCompaniesOfUnknownShares() {
        Sketch sketch = new Sketch().persons("p").shares("p", "c500", ShareRange.UNKNOWN);
        for (int i = 0; i < 1_000; i++) {
            sketch.shares("c" + (i + 1) % 1_000, "c" + i, ShareRange.UNKNOWN);
        }
        Owner owner = Sketch.of(sketch.ask("c0"), "p");
        assertThat(owner.shares()).isEqualTo(ShareRange.UNKNOWN);
    }

    @Test
    void aChainLongerThanTheStackIsDeep() {
        Sketch sketch = new Sketch().persons("p").shares("p", "c20000", 100);
        for (int i = 0; i < 20_000; i++) {
            sketch.shares("c" + (i + 1), "c" + i, 100);
        }
        Owner owner = Sketch.of(sketch.ask("c0"), "p");
        assertThat(owner.shares()).isEqualTo(exactly(100));
    }
}
