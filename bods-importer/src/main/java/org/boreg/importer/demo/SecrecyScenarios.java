package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.interest;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoInterest.votes;
import static org.boreg.importer.demo.DemoPerson.anonymous;
import static org.boreg.importer.demo.DemoPerson.person;
import static org.boreg.importer.demo.DemoPerson.unknown;

import org.boreg.importer.demo.DemoParty.Unspecified;

/** Owners who are not named, not known, or known only roughly. */
final class SecrecyScenarios {

    private SecrecyScenarios() {}

    static DemoCase anonymousAndUnknown(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.CZ, 111, "Mlžná Zahrada s.r.o.");
        DemoPerson named = person("Květoslava", "Mlženková", "1977-03", DemoPlace.CZ);
        DemoPerson hidden = anonymous(
                "protected-111",
                "interestedPartyExemptFromDisclosure",
                "Protected by a court order; known to the register");
        DemoPerson missing = unknown(
                "missing-111",
                "interestedPartyHasNotProvidedInformation",
                "Bearer of shares, asked three times, has not answered");
        DemoInterest quarter = shares("25").since("2019-01-01");
        register.network(subject)
                .filing("2021-02-15")
                .holds(named, subject, shares("40").since("2019-01-01").beneficial())
                .holds(hidden, subject, shares("30").since("2019-01-01").beneficial())
                .holds(missing, subject, quarter.unknownDirectness())
                .holds(
                        new Unspecified(
                                "subjectUnableToConfirmOrIdentifyBeneficialOwner",
                                "The company cannot say who holds the rest"),
                        subject,
                        interest("unknownInterest").unknownDirectness());
        return new DemoCase(
                "Owners without a name",
                subject.identifier(),
                "One owner by name (40 %), one the register may not name (30 %), one who never answered (25 %), and a rest nobody"
                        + " can explain: unknown stays unknown, with its reason.");
    }

    static DemoCase noBeneficialOwners(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.NZ, 121, "Kererū Hollow Commons Limited");
        register.network(subject)
                .filing("2020-08-18")
                .holds(
                        new Unspecified(
                                "noBeneficialOwners",
                                "412 members with one share and one vote each; nobody meets the definition"),
                        subject);
        DemoEntity late = company(DemoPlace.AU, 122, "Wattleford Grazing Pty Ltd");
        register.network(late)
                .filing("2021-08-18")
                .holds(new Unspecified("informationUnknownToPublisher", "Paper file of 1998, not yet digitised"), late);
        return new DemoCase(
                "No beneficial owner, and it says so",
                subject.identifier(),
                "A mutual that has no beneficial owner and declares that, which is not the same as having declared nothing.");
    }

    static DemoCase bands(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.GB, 131, "Cobblegate Hosiery Ltd");
        DemoEntity holding = company(DemoPlace.GB, 132, "Cobblegate Group Ltd");
        DemoPerson one = person("Honor", "Pennyquick-Vane", "1964-11", DemoPlace.GB);
        DemoPerson two = person("Jago", "Trevellory", "1972-06", DemoPlace.GB);
        register.network(subject)
                .filing("2017-04-06")
                .holds(
                        holding,
                        subject,
                        interest("shareholding").from50To75().since("2016-04-06"),
                        interest("votingRights").from50To75().since("2016-04-06"))
                .holds(
                        two,
                        subject,
                        interest("shareholding")
                                .from25To50()
                                .since("2016-04-06")
                                .beneficial(),
                        interest("votingRights")
                                .from25To50()
                                .since("2016-04-06")
                                .beneficial());
        register.network(holding)
                .filing("2017-04-20")
                .holds(
                        one,
                        holding,
                        interest("shareholding").from75().since("2016-04-06").beneficial(),
                        interest("votingRights").from75().since("2016-04-06").beneficial(),
                        interest("appointmentOfBoard").since("2016-04-06").beneficial());
        return new DemoCase(
                "Bands instead of numbers",
                subject.identifier(),
                "75 % or more of a company that has between 50 and 75 %: Honor Pennyquick-Vane's share is a range, above 37.5 and"
                        + " below 75 %, with open ends. She controls it for certain.");
    }

    /** Control that no share shows, and shares without control. */
    static DemoCase controlWithoutShares(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.NL, 141, "Zwanenvecht Chocolade B.V.");
        DemoPerson investor = person("Cornelis", "Duinwachterink", "1953-08", DemoPlace.NL);
        DemoPerson controller = person("Machteld", "Zwanenvechtster", "1970-01", DemoPlace.NL);
        register.network(subject)
                .filing("2022-02-02")
                .holds(
                        investor,
                        subject,
                        shares("90").since("2022-01-10").beneficial(),
                        votes("10").since("2022-01-10"))
                .holds(
                        controller,
                        subject,
                        shares("10").since("2022-01-10"),
                        votes("90").since("2022-01-10").beneficial(),
                        interest("appointmentOfBoard").since("2022-01-10").beneficial());
        return new DemoCase(
                "Who owns is not who decides",
                subject.identifier(),
                "One person has 90 % of the shares and 10 % of the votes, the other the reverse, and appoints the board.");
    }
}
