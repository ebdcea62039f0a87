package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.arrangement;
import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.interest;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoInterest.votes;
import static org.boreg.importer.demo.DemoPerson.anonymous;
import static org.boreg.importer.demo.DemoPerson.person;

import java.util.List;
import org.boreg.importer.demo.DemoFiling.Step;

/** Ownership through something that is not a company: joint holdings, trusts, nominations. */
final class ArrangementScenarios {

    private ArrangementScenarios() {}

    static DemoCase jointHolders(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.GB, 51, "Pennywhistle Orchards Ltd");
        DemoEntity joint = arrangement(
                "joint-51", DemoPlace.GB, "other", "Joint shareholding", "Joint holding of the Averdale sisters");
        DemoPerson one =
                person("Clemency", "Averdale-Rook", "1979-05", DemoPlace.GB).livingIn(DemoPlace.GB, 51);
        DemoPerson two =
                person("Prudence", "Averdale-Rook", "1982-09", DemoPlace.GB).livingIn(DemoPlace.GB, 52);
        DemoPerson third = person("Osbert", "Marchbankley", "1971-01", DemoPlace.GB);
        Step block = new Step(
                joint, subject, shares("60").since("2017-07-01"), votes("60").since("2017-07-01"));
        DemoFiling filing = register.network(subject).filing("2017-07-12");
        for (DemoPerson sister : List.of(one, two)) {
            filing.holdsThrough(
                    sister,
                    subject,
                    List.of(shares("30").since("2017-07-01").indirect().beneficial()),
                    new Step(sister, joint, shares("50").since("2017-07-01")),
                    block);
        }
        filing.holds(
                third,
                subject,
                shares("40").since("2017-07-01").beneficial(),
                votes("40").since("2017-07-01").beneficial());
        return new DemoCase(
                "Joint holders",
                subject.identifier(),
                "Two sisters hold one block of 60 % together, through an arrangement: 30 % each. A third owner has 40 %, more"
                        + " than either of them and less than both.");
    }

    static DemoCase trust(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.JE, 61, "Gorsecliff Estates Limited");
        DemoEntity trust = arrangement(
                "trust-61", DemoPlace.JE, "trust", "Discretionary trust", "The Gorsecliff Family Settlement");
        DemoEntity trustee = company(DemoPlace.JE, 62, "Mont Ormer Trustees Limited");
        DemoPerson settlor =
                person("Lavinia", "Gorsecliffe", "1941-03", DemoPlace.GB).livingIn(DemoPlace.JE, 61);
        DemoPerson protector = person("Auberon", "Pellwether", "1957-07", DemoPlace.GB);
        DemoPerson beneficiary = person("Isolde", "Gorsecliffe", "1990-04", DemoPlace.GB);
        DemoPerson child = anonymous(
                "child-61",
                "interestedPartyExemptFromDisclosure",
                "A beneficiary under 18, whose name is not made public");
        Step estate = new Step(trust, subject, shares("100").since("2013-02-01"));
        DemoFiling filing = register.network(subject).filing("2020-01-20");
        roleInTrust(filing, settlor, trust, estate, "settlor", "protector");
        roleInTrust(filing, protector, trust, estate, "protector");
        roleInTrust(filing, beneficiary, trust, estate, "beneficiaryOfLegalArrangement");
        roleInTrust(filing, child, trust, estate, "beneficiaryOfLegalArrangement");
        filing.holds(trustee, trust, interest("trustee").since("2013-02-01"));
        DemoPerson trusteeOwner = person("Hugh", "de la Moielle", "1966-10", DemoPlace.GB);
        register.network(trustee)
                .filing("2020-01-25")
                .holds(trusteeOwner, trustee, shares("100").since("2005-01-01").beneficial());
        return new DemoCase(
                "A trust and everyone in it",
                subject.identifier(),
                "A trust owns the company. Settlor (who is protector too), protector, corporate trustee, a named beneficiary and"
                        + " one who is a minor and stays anonymous: nobody holds a share, all of them count.");
    }

    /** Standard, "Trusts": someone with two roles has one relationship with two interests. */
    private static void roleInTrust(
            DemoFiling filing, DemoPerson person, DemoEntity trust, Step estate, String... roles) {
        DemoInterest[] interests = new DemoInterest[roles.length];
        for (int i = 0; i < roles.length; i++) {
            interests[i] = interest(roles[i]).since("2013-02-01");
        }
        DemoInterest control = interest("otherInfluenceOrControl")
                .since("2013-02-01")
                .indirect()
                .beneficial()
                .details("Through a trust, as " + String.join(" and ", roles));
        filing.holdsThrough(person, estate.held(), List.of(control), new Step(person, trust, interests), estate);
    }

    static DemoCase nominee(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.MU, 71, "Coral Gable Fisheries Ltd");
        DemoEntity nomination =
                arrangement("nomination-71", DemoPlace.MU, "nomination", "Nominee agreement", "Ramdhunny nomination");
        DemoPerson nominator = person("Solveig", "Ankerhielm-Dahl", "1963-09", DemoPlace.SE);
        DemoPerson nominee = person("Devraj", "Ramdhunnysing", "1985-12", DemoPlace.MU);
        register.network(subject)
                .filing("2022-04-04")
                .holdsThrough(
                        nominator,
                        subject,
                        List.of(
                                shares("85").since("2022-03-15").indirect().beneficial(),
                                interest("otherInfluenceOrControl")
                                        .since("2022-03-15")
                                        .indirect()
                                        .beneficial()),
                        new Step(nominator, nomination, interest("nominator").since("2022-03-15")),
                        new Step(
                                nomination,
                                subject,
                                shares("85").since("2022-03-15"),
                                interest("boardMember").since("2022-03-15")))
                .holds(nominee, nomination, interest("nominee").since("2022-03-15"));
        return new DemoCase(
                "A nominee in front",
                subject.identifier(),
                "Devraj Ramdhunnysing is on the share register and the board; he holds nothing for himself. Behind him stands"
                        + " Solveig Ankerhielm-Dahl with 85 %.");
    }
}
