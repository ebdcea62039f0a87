package org.boreg.bods.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.ownership.Sketch.DAY;
import static org.boreg.bods.ownership.Sketch.exactly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limit is there to catch what never ends, on any machine. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LargeRegisterTests {

    private static Map<Integer, List<RegisterOwner>> ask(CompactRegister.Builder register) {
        Map<Integer, List<RegisterOwner>> owners = new TreeMap<>();
        WholeRegister.owners(register.build(), new Threshold(25, false), owners::put);
        return owners;
    }

    @Test
    void aHubWithFiftyThousandHoldings() {
        Sketch sketch = new Sketch().persons("p").shares("p", "hub", 60);
        for (int i = 0; i < 50_000; i++) {
            sketch.shares("hub", "c" + i, 50);
        }
        List<Holding> holdings = Portfolio.of("p", sketch.network(), DAY).holdings();
        assertThat(holdings).hasSize(50_001);
        assertThat(holdings.get(50_000).shares()).isEqualTo(exactly(30));
    }

    @Test
    void aChainLongerThanTheStackIsDeep() {
        int length = 100_000;
        CompactRegister.Builder register = new CompactRegister.Builder(length + 1).person(length);
        for (int company = 0; company < length; company++) {
            register.shares(company + 1, company, exactly(100));
        }
        Map<Integer, List<RegisterOwner>> owners = ask(register);
        assertThat(owners.get(0))
                .singleElement()
                .satisfies(owner -> assertThat(owner.shares()).isEqualTo(exactly(100)));
        assertThat(owners).hasSize(length);
    }

    @Test
    void tenThousandOwnersAboveAHubWithManyHoldings() {
        int persons = 10_000;
        List<Integer> companies = new ArrayList<>();
        CompactRegister.Builder register = new CompactRegister.Builder(persons + 50_001);
        for (int person = 0; person < persons; person++) {
            register.person(person).shares(person, persons, exactly(0.01));
        }
        for (int company = persons + 1; company <= persons + 50_000; company++) {
            register.shares(persons, company, exactly(50));
            companies.add(company);
        }
        Map<Integer, List<RegisterOwner>> owners = ask(register);
        assertThat(owners).containsKeys(companies.toArray(Integer[]::new));
        assertThat(owners.values()).allMatch(List::isEmpty);
    }

    @Test
    void aRingOfAThousandCompaniesUnderFiveHundredPersons() {
        int companies = 1_000;
        int persons = 500;
        CompactRegister.Builder register = new CompactRegister.Builder(companies + persons);
        for (int company = 0; company < companies; company++) {
            register.shares((company + 1) % companies, company, exactly(50));
            register.shares((company + 7) % companies, company, exactly(10));
            register.shares(companies + company % persons, company, exactly(40));
        }
        for (int person = companies; person < companies + persons; person++) {
            register.person(person);
        }
        Map<Integer, List<RegisterOwner>> owners = ask(register);
        assertThat(owners).hasSize(companies);
        assertThat(owners.get(17)).extracting(RegisterOwner::person).containsExactly(companies + 17);
    }
}
