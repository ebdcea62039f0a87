package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.arrangement;
import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.interest;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoPerson.person;

import java.util.List;
import org.boreg.importer.demo.DemoFiling.Step;
import org.boreg.importer.demo.DemoParty.Unspecified;

/** A formation agent whose nominee company is on the share register of a great many companies. */
final class HubScenario {

    /** How many companies name the nominee company as their shareholder. */
    static final int HELD = 160;

    private static final int NOMINATIONS = 8;
    private static final List<DemoPlace> PLACES = List.of(
            DemoPlace.GB,
            DemoPlace.GB,
            DemoPlace.VG,
            DemoPlace.CY,
            DemoPlace.GB,
            DemoPlace.HK,
            DemoPlace.MT,
            DemoPlace.PA);
    private static final DemoEntity NOMINEES =
            company(DemoPlace.GB, 181, "Quayside Bellwether Nominees Ltd").withLei();

    private HubScenario() {}

    static DemoCase formationAgent(DemoStatements register) {
        DemoEntity agent = company(DemoPlace.GB, 182, "Quayside Bellwether Formations Ltd");
        DemoPerson owner = person("Peregrine", "Bellwether-Stokes", "1956-01", DemoPlace.GB);
        register.network(NOMINEES)
                .filing("2016-07-01")
                .holds(agent, NOMINEES, shares("100").since("2003-01-01"));
        register.network(agent)
                .filing("2016-07-01")
                .holds(owner, agent, shares("100").since("2002-01-01").beneficial());
        for (int i = 0; i < HELD; i++) {
            shelfCompany(register, i);
        }
        for (int i = 0; i < NOMINATIONS; i++) {
            clientBehindNomination(register, i);
        }
        return new DemoCase(
                "A hub: the formation agent's nominee company",
                NOMINEES.identifier(),
                "Shareholder of " + HELD + " companies in six places, and nominee for " + NOMINATIONS
                        + " clients more whose names are told. Look at its holdings, and at a graph that must not open all of"
                        + " them at once.");
    }

    private static void shelfCompany(DemoStatements register, int i) {
        DemoPlace place = PLACES.get(i % PLACES.size());
        int month = 1 + i % 12;
        String date = (2016 + i % 9) + "-" + DemoPlace.digits(month, 2) + "-" + DemoPlace.digits(1 + i % 28, 2);
        DemoEntity shelf =
                company(place, 5000 + i, DemoNames.shelfCompany(i, place)).founded(date);
        DemoFiling filing = register.network(shelf)
                .filing(date)
                .holds(NOMINEES, shelf, shares("100").since(date).details("Subscriber share, held as nominee"));
        if (i % 5 == 0) {
            filing.holds(
                    new Unspecified(
                            "subjectUnableToConfirmOrIdentifyBeneficialOwner",
                            "The agent has not told for whom it holds"),
                    shelf,
                    interest("unknownInterest").unknownDirectness());
        }
    }

    /** As it should be told: who nominated, who was nominated, and what the nomination holds. */
    private static void clientBehindNomination(DemoStatements register, int i) {
        DemoEntity held = company(DemoPlace.GB, 5500 + i, "Bellwether Client " + (char) ('A' + i) + " Ltd");
        DemoEntity nomination = arrangement(
                "nomination-" + (5500 + i),
                DemoPlace.GB,
                "nomination",
                "Nominee shareholder agreement",
                "Nomination for " + held.name());
        DemoNames.Culture culture = DemoNames.Culture.values()[i];
        DemoPerson client = person(culture.given(i + 3), culture.family(i + 1), (1950 + 5 * i) + "-08", DemoPlace.CH);
        String date = (2017 + i) + "-06-15";
        register.network(held)
                .filing(date)
                .holdsThrough(
                        client,
                        held,
                        List.of(shares("100").since(date).indirect().beneficial()),
                        new Step(client, nomination, interest("nominator").since(date)),
                        new Step(nomination, held, shares("100").since(date)))
                .holds(NOMINEES, nomination, interest("nominee").since(date));
    }
}
