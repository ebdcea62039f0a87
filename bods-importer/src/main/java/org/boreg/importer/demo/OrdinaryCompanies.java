package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.interest;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoInterest.votes;
import static org.boreg.importer.demo.DemoPerson.person;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.boreg.importer.demo.DemoFiling.Step;

/** The many companies with nothing special about them, among which the special ones must be found. */
final class OrdinaryCompanies {

    private static final int COUNT = 215;
    private static final int FIRST_NUMBER = 1000;
    /** Common shares of one, two and three owners; each list sums to at most 100. */
    private static final List<List<String>> SPLITS = List.of(
            List.of("100"),
            List.of("100"),
            List.of("50", "50"),
            List.of("60", "40"),
            List.of("51", "49"),
            List.of("75", "25"),
            List.of("80", "15"),
            List.of("40", "30", "30"),
            List.of("34", "33", "33"),
            List.of("55.5", "30", "14.5"),
            List.of("70", "20", "10"),
            List.of("90", "10"));

    private static final List<DemoPlace> PLACES = List.of(
            DemoPlace.GB,
            DemoPlace.GB,
            DemoPlace.GB,
            DemoPlace.IE,
            DemoPlace.NL,
            DemoPlace.NL,
            DemoPlace.FR,
            DemoPlace.BE,
            DemoPlace.LU,
            DemoPlace.DK,
            DemoPlace.NO,
            DemoPlace.SE,
            DemoPlace.FI,
            DemoPlace.EE,
            DemoPlace.PL,
            DemoPlace.PL,
            DemoPlace.CZ,
            DemoPlace.PT,
            DemoPlace.CH,
            DemoPlace.GR,
            DemoPlace.CY,
            DemoPlace.TR,
            DemoPlace.UA,
            DemoPlace.US,
            DemoPlace.BR,
            DemoPlace.NG,
            DemoPlace.ZA,
            DemoPlace.JP,
            DemoPlace.VN,
            DemoPlace.SG,
            DemoPlace.HK,
            DemoPlace.NZ);

    /** The register asks for owners of 25 percent or more. */
    private static final BigDecimal THRESHOLD = new BigDecimal("25");

    private final DemoStatements register;
    // Its algorithm is part of its contract, so every Java makes the same numbers of this seed.
    private final Random random = new Random(20261123L);

    private OrdinaryCompanies(DemoStatements register) {
        this.register = register;
    }

    static void tell(DemoStatements register) {
        OrdinaryCompanies companies = new OrdinaryCompanies(register);
        for (int i = 0; i < COUNT; i++) {
            companies.tell(i);
        }
    }

    private void tell(int i) {
        DemoPlace place = PLACES.get(random.nextInt(PLACES.size()));
        int founded = 2001 + random.nextInt(16);
        DemoEntity subject = company(place, FIRST_NUMBER + i, DemoNames.company(i * 11 + 5, place))
                .founded(day(founded));
        if (random.nextInt(6) == 0) {
            subject = subject.withLei();
        }
        int kind = random.nextInt(100);
        if (kind < 70) {
            ownedByPeople(subject, founded);
        } else if (kind < 83) {
            ownedInBands(subject, founded);
        } else {
            ownedThroughHolding(subject, i, founded);
        }
    }

    private void ownedByPeople(DemoEntity subject, int founded) {
        List<String> split = SPLITS.get(random.nextInt(SPLITS.size()));
        String since = day(founded + 1);
        int declared = 2018 + random.nextInt(7);
        DemoNetwork network = register.network(subject);
        DemoFiling filing = network.filing(day(declared));
        List<DemoPerson> owners = people(split.size(), subject);
        for (int i = 0; i < split.size(); i++) {
            filing.holds(owners.get(i), subject, owning(split.get(i), since));
        }
        if (split.size() == 2 && random.nextInt(3) == 0) {
            soldOut(network, subject, owners, day(declared + 1));
        } else if (random.nextInt(5) == 0) {
            network.filing(day(declared + 1)).holds(owners.get(0), subject, owning(split.get(0), since));
        }
    }

    /** The second owner sells to the first. */
    private static void soldOut(DemoNetwork network, DemoEntity subject, List<DemoPerson> owners, String date) {
        network.filing(date)
                .ends(owners.get(1), subject, date)
                .leaves(owners.get(1))
                .holds(owners.get(0), subject, owning("100", date));
    }

    private void ownedInBands(DemoEntity subject, int founded) {
        DemoFiling filing = register.network(subject).filing(day(2018 + random.nextInt(6)));
        String since = day(founded + 1);
        DemoInterest shares = interest("shareholding").since(since).beneficial();
        DemoInterest votes = interest("votingRights").since(since).beneficial();
        switch (random.nextInt(3)) {
            case 0 -> filing.holds(someone(subject), subject, shares.from75(), votes.from75());
            case 1 -> {
                List<DemoPerson> owners = people(2, subject);
                filing.holds(owners.get(0), subject, shares.from50To75(), votes.from50To75());
                filing.holds(owners.get(1), subject, shares.from25To50());
            }
            default -> {
                List<DemoPerson> owners = people(2, subject);
                filing.holds(owners.get(0), subject, shares.from25To50());
                filing.holds(owners.get(1), subject, shares.from25To50(), votes.from25To50());
            }
        }
    }

    private void ownedThroughHolding(DemoEntity subject, int i, int founded) {
        DemoPlace place = PLACES.get(random.nextInt(PLACES.size()));
        DemoEntity holding = company(place, FIRST_NUMBER + 500 + i, DemoNames.company(i * 13 + 2000, place));
        DemoPerson owner = someone(subject);
        String since = day(founded + 1);
        Step step = new Step(
                holding, subject, shares("100").since(since), votes("100").since(since));
        String percent = random.nextBoolean() ? "100" : "65";
        register.network(subject)
                .filing(day(2018 + random.nextInt(6)))
                .holdsThrough(
                        owner,
                        subject,
                        List.of(shares(percent).since(since).indirect().beneficial()),
                        new Step(owner, holding, shares(percent).since(since)),
                        step);
    }

    private static DemoInterest owning(String percent, String since) {
        DemoInterest shares = shares(percent).since(since);
        return new BigDecimal(percent).compareTo(THRESHOLD) >= 0 ? shares.beneficial() : shares;
    }

    /** So many different people. */
    private List<DemoPerson> people(int count, DemoEntity subject) {
        Map<String, DemoPerson> people = new LinkedHashMap<>();
        while (people.size() < count) {
            DemoPerson person = someone(subject);
            people.put(person.key(), person);
        }
        return List.copyOf(people.values());
    }

    /** Mostly people of the company's own country; one in eight comes from elsewhere, one in ten owns several companies. */
    private DemoPerson someone(DemoEntity subject) {
        if (random.nextInt(10) == 0) {
            return entrepreneur(random.nextInt(12));
        }
        String code =
                subject.details().path("jurisdiction").path("code").asString().substring(0, 2);
        DemoPlace home = random.nextInt(8) == 0 ? PLACES.get(random.nextInt(PLACES.size())) : DemoPlace.valueOf(code);
        DemoNames.Culture culture = DemoNames.Culture.of(home);
        String born = (1942 + random.nextInt(58)) + "-" + DemoPlace.digits(1 + random.nextInt(12), 2);
        DemoPerson person = person(culture.given(random.nextInt(100)), culture.family(random.nextInt(100)), born, home);
        return random.nextBoolean() ? person.livingIn(home, random.nextInt(1000)) : person;
    }

    /** One of a few who own several companies; the tax number says that it is the same person each time. */
    private static DemoPerson entrepreneur(int n) {
        DemoNames.Culture culture = DemoNames.Culture.DUTCH;
        return person(culture.given(n), culture.family(n * 5 + 1), (1955 + n) + "-0" + (1 + n % 9), DemoPlace.NL)
                .taxId("NLD", DemoPlace.digits(999_000_000L + n, 9));
    }

    private String day(int year) {
        return year + "-" + DemoPlace.digits(1 + random.nextInt(12), 2) + "-"
                + DemoPlace.digits(1 + random.nextInt(28), 2);
    }
}
