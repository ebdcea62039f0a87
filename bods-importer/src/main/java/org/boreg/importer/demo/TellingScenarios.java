package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoPerson.person;

import java.util.List;
import org.boreg.importer.demo.DemoFiling.Step;

/** One fact told by several subjects, and not always the same way. */
final class TellingScenarios {

    private TellingScenarios() {}

    static DemoCase severalWhoAgree(DemoStatements register) {
        DemoEntity shared =
                company(DemoPlace.LU, 221, "Ardenne Clairière Holding S.à r.l.").withLei();
        DemoPerson owner =
                person("Clothilde", "Ardennoise-Fays", "1962-08", DemoPlace.LU).taxId("LUX", "1962089999901");
        DemoInterest seventy = shares("70").since("2014-06-01");
        register.network(shared).filing("2020-02-03").holds(owner, shared, seventy.beneficial());
        List<DemoEntity> below = List.of(
                company(DemoPlace.BE, 221, "Scierie de la Clairière BV"),
                company(DemoPlace.FR, 221, "Papeterie de la Clairière SARL"),
                company(DemoPlace.NL, 221, "Clairière Houthandel B.V."));
        for (DemoEntity subject : below) {
            register.network(subject)
                    .filing("2020-03-16")
                    .holdsThrough(
                            owner,
                            subject,
                            List.of(shares("63").since("2015-01-01").indirect().beneficial()),
                            new Step(owner, shared, seventy),
                            new Step(shared, subject, shares("90").since("2015-01-01")));
        }
        return new DemoCase(
                "One holding told by four companies",
                shared.identifier(),
                "Four declarations name it and its owner, each with records of its own; joined they are one company and one"
                        + " person. Her 70 % is told four times and counts once.");
    }

    static DemoCase severalWhoDisagree(DemoStatements register) {
        DemoEntity disputed =
                company(DemoPlace.GR, 231, "Elaiones Kallipetras A.E.").alsoNamed("Ελαιώνες Καλλιπέτρας Α.Ε.");
        DemoEntity below = company(DemoPlace.CY, 231, "Kallipetra Oil Trading Limited");
        DemoPerson owner = DemoPerson.named(
                        "Λέανδρος Καλλιπετράκης", "Λέανδρος", "Καλλιπετράκης", "1973-09", DemoPlace.GR)
                .transliterated("Leandros Kallipetrakis")
                .taxId("GRC", "099999231");
        register.network(disputed)
                .filing("2021-11-08")
                .holds(owner, disputed, shares("45").since("2016-01-01").beneficial());
        register.network(below)
                .filing("2023-06-19")
                .holdsThrough(
                        owner,
                        below,
                        List.of(shares("60").since("2017-01-01").indirect().beneficial()),
                        new Step(owner, disputed, shares("60").since("2017-01-01")),
                        new Step(disputed, below, shares("100").since("2017-01-01")));
        return new DemoCase(
                "Two declarations that contradict each other",
                below.identifier(),
                "It says its owner has 60 % of the company above; that company itself says 45 %. The company's own word wins, and"
                        + " the contradiction is shown.");
    }

    static DemoCase overDeclared(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.TR, 241, "Yıldızsuyu Dokuma A.Ş.");
        DemoPerson one = person("Gülfidan", "Yıldızsuyuer", "1965-05", DemoPlace.TR);
        DemoPerson two = person("İlteriş", "Çağlayanırmak", "1970-11", DemoPlace.TR);
        register.network(subject)
                .filing("2022-09-26")
                .holds(one, subject, shares("65").since("2020-01-01").beneficial())
                .holds(two, subject, shares("45").since("2020-01-01").beneficial());
        return new DemoCase(
                "More than a hundred percent",
                subject.identifier(),
                "The declared shares sum to 110 %. The register keeps what was said, warns, and computes with the shares scaled"
                        + " down.");
    }
}
