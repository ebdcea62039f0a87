package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoEntity.state;
import static org.boreg.importer.demo.DemoEntity.stateBody;
import static org.boreg.importer.demo.DemoInterest.interest;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoInterest.votes;
import static org.boreg.importer.demo.DemoPerson.person;

import org.boreg.importer.demo.DemoParty.Unspecified;

/** Owners that are no private persons: states and stock exchanges. */
final class InstitutionScenarios {

    private InstitutionScenarios() {}

    static DemoCase stateOwned(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.PT, 81, "Marés do Norte Energia S.A.")
                .formedBy("Decree-Law on the Tidal Grid Undertaking (invented)", "2006-07-01")
                .founded("2006-07-01");
        DemoEntity state = state(DemoPlace.PT, "Portuguese State");
        DemoEntity ministry = stateBody(
                "ministry-81",
                DemoPlace.PT,
                "governmentDepartment",
                "ministério",
                "Ministry of Tides and Currents (invented)");
        DemoEntity agency = stateBody(
                "agency-81", DemoPlace.PT, "stateAgency", "agência", "Agency for Maritime Participations (invented)");
        DemoEntity investor = company(DemoPlace.FR, 81, "Houlegrise Capital SARL");
        DemoPerson owner = person("Gwendal", "Kermarréval", "1968-05", DemoPlace.FR);
        register.network(subject)
                .filing("2019-09-30")
                .holds(state, ministry, interest("controlByLegalFramework").since("2006-07-01"))
                .holds(state, agency, interest("controlByLegalFramework").since("2006-07-01"))
                .holds(
                        agency,
                        subject,
                        shares("51").since("2006-07-01"),
                        votes("51").since("2006-07-01"))
                .holds(
                        ministry,
                        subject,
                        interest("controlViaCompanyRulesOrArticles")
                                .since("2006-07-01")
                                .details("Golden share: veto over a sale of the grid"))
                .holds(
                        investor,
                        subject,
                        shares("30").since("2014-01-01"),
                        votes("30").since("2014-01-01"));
        register.network(investor)
                .filing("2019-10-08")
                .holds(owner, investor, shares("90").since("2011-01-01").beneficial());
        return new DemoCase(
                "A state-owned enterprise",
                subject.identifier(),
                "The state through an agency (51 %) and a ministry's golden share. One private person reaches 27 %; for the"
                        + " rest no natural person is the owner.");
    }

    static DemoCase listed(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.PL, 91, "Bursztynowa Stocznia S.A.")
                .withLei()
                .listed("XWAR", "Warsaw Stock Exchange", "PL", "BZSX", CheckDigits.isin("PL00BRSZTYN"));
        DemoEntity fund =
                company(DemoPlace.NL, 91, "Barnsteenkust Fondsbeheer B.V.").withLei();
        DemoPerson founder = person("Zbysława", "Bursztynowicka", "1960-02", DemoPlace.PL);
        register.network(subject)
                .filing("2021-05-05")
                .holds(
                        founder,
                        subject,
                        shares("31.5").since("2011-06-01").beneficial(),
                        votes("44.25").since("2011-06-01").beneficial())
                .holds(
                        fund,
                        subject,
                        shares("7.5").since("2018-03-01"),
                        votes("6.1").since("2018-03-01"));
        return new DemoCase(
                "A listed company",
                subject.identifier(),
                "Market, ticker and ISIN; the founder with 31.5 % of the shares but 44.25 % of the votes; a fund with 7.5 %;"
                        + " the free float is told by nobody.");
    }

    static DemoCase exempt(DemoStatements register) {
        DemoEntity parent = company(DemoPlace.GB, 101, "Halberd & Finch Group plc")
                .withLei()
                .listed("XLON", "London Stock Exchange", "GB", "HFGX", CheckDigits.isin("GB00HLBRDF0"));
        DemoEntity child = company(DemoPlace.IE, 101, "Halberd Finch Ireland DAC");
        register.network(parent)
                .filing("2018-10-01")
                .holds(
                        new Unspecified(
                                "subjectExemptFromDisclosure",
                                "Listed on a regulated market and exempt from declaring beneficial owners"),
                        parent);
        register.network(child)
                .filing("2018-10-03")
                .holds(parent, child, shares("100").since("2010-01-01"));
        return new DemoCase(
                "Exempt from disclosure",
                child.identifier(),
                "Wholly owned by a listed company that need not say who owns it: the answer is the exemption with its reason,"
                        + " not silence.");
    }
}
