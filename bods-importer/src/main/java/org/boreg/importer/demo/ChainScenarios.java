package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoPerson.person;

import java.util.List;
import org.boreg.importer.demo.DemoFiling.Step;

/** Ownership that goes through other companies. */
final class ChainScenarios {

    private ChainScenarios() {}

    /** Each company declares only who stands directly above it, so no single declaration shows the whole chain. */
    static DemoCase longChain(DemoStatements register) {
        List<DemoEntity> chain = List.of(
                company(DemoPlace.GB, 11, "Saltmarsh Lantern Ltd"),
                company(DemoPlace.IE, 11, "Saltmarsh Lantern Ireland DAC"),
                company(DemoPlace.NL, 11, "Lantaarn Participaties B.V."),
                company(DemoPlace.LU, 11, "Fanalux Investissements S.à r.l."),
                company(DemoPlace.MT, 11, "Fanal Mediterranean Holdings Ltd"),
                company(DemoPlace.CY, 11, "Fanarion Holdings Limited").alsoNamed("Φανάριον Χόλντινγκς Λίμιτεδ"),
                company(DemoPlace.AE, 11, "Fanousgate Trading DMCC").alsoNamed("فانوس للتجارة"),
                company(DemoPlace.SG, 11, "Tanglong Ventures Pte. Ltd."),
                company(DemoPlace.HK, 11, "Tanglung Capital Limited").alsoNamed("燈瓏資本有限公司"),
                company(DemoPlace.VG, 11, "Beacon Shoal Limited"),
                company(DemoPlace.JE, 11, "Beacon Shoal (Jersey) Limited"),
                company(DemoPlace.EE, 11, "Tuletorni Varahaldus OÜ"));
        List<String> percent = List.of("100", "100", "90", "100", "80", "100", "75", "100", "100", "60", "100");
        for (int i = 0; i < percent.size(); i++) {
            register.network(chain.get(i))
                    .filing("2019-0" + (1 + i % 9) + "-15")
                    .holds(
                            chain.get(i + 1),
                            chain.get(i),
                            shares(percent.get(i)).since("2018-0" + (1 + i % 9) + "-01"));
        }
        DemoEntity top = chain.get(chain.size() - 1);
        DemoPerson owner =
                person("Maarika", "Tormivälja", "1961-10", DemoPlace.EE).livingIn(DemoPlace.EE, 11);
        register.network(top)
                .filing("2019-11-02")
                .holds(owner, top, shares("100").since("2012-05-20").beneficial());
        return new DemoCase(
                "A chain across twelve jurisdictions",
                chain.get(0).identifier(),
                "Twelve links, each declared by another company and joined on company numbers and LEIs: Maarika Tormivälja"
                        + " holds 32.4 % (100 x 100 x 90 x 100 x 80 x 100 x 75 x 100 x 100 x 60 x 100 x 100 %) and controls it,"
                        + " as every link is more than half.");
    }

    /** Two stakes that are each too small to be reported and together are not. */
    static DemoCase twoSmallStakes(DemoStatements register) {
        DemoEntity target = company(DemoPlace.DK, 21, "Tvillingbæk Vindkraft ApS");
        DemoEntity left = company(DemoPlace.NO, 21, "Venstrelia Invest AS");
        DemoEntity right = company(DemoPlace.SE, 21, "Högerdalen Förvaltning AB");
        DemoPerson owner =
                person("Sigrunn", "Tvedelinge", "1974-02", DemoPlace.NO).taxId("NOR", "02997412345");
        DemoPerson other = person("Valdemar", "Stubbeskær", "1969-08", DemoPlace.DK);
        register.network(target)
                .filing("2021-03-01")
                .holds(left, target, shares("20").since("2021-02-01"))
                .holds(right, target, shares("24").since("2021-02-01"))
                .holds(other, target, shares("56").since("2021-02-01").beneficial());
        register.network(left)
                .filing("2021-03-05")
                .holds(owner, left, shares("70").since("2016-01-01").beneficial());
        register.network(right)
                .filing("2021-03-09")
                .holds(owner, right, shares("55").since("2017-01-01").beneficial());
        return new DemoCase(
                "Two small stakes that add up",
                target.identifier(),
                "Sigrunn Tvedelinge holds 14 % through one company and 13.2 % through another: 27.2 %, over 25 % only when"
                        + " both paths are added. Her two records join on her tax number. By majority links alone, 44 %.");
    }

    /** The whole chain in one declaration: the primary claim and the components that explain it. */
    static DemoCase toldWithComponents(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.FR, 31, "Verrerie du Grand Tilleul SARL");
        DemoEntity holding =
                company(DemoPlace.LU, 31, "Tilleul Patrimoine S.à r.l.").withLei();
        DemoEntity family = company(DemoPlace.CH, 31, "Lindenkamm Beteiligungen AG");
        DemoPerson wife =
                person("Ondine", "Vaucendrelle", "1958-06", DemoPlace.FR).livingIn(DemoPlace.CH, 31);
        DemoPerson husband =
                person("Thibault", "Vaucendrelle", "1955-11", DemoPlace.FR).livingIn(DemoPlace.CH, 31);
        Step toSubject = new Step(holding, subject, shares("80").since("2015-03-01"));
        Step toHolding = new Step(family, holding, shares("100").since("2014-09-01"));
        register.network(subject)
                .filing("2020-06-10")
                .holdsThrough(
                        wife,
                        subject,
                        List.of(shares("48").since("2015-03-01").indirect().beneficial()),
                        new Step(wife, family, shares("60").since("2010-01-01")),
                        toHolding,
                        toSubject)
                .holdsThrough(
                        husband,
                        subject,
                        List.of(shares("35").since("2015-03-01").indirect().beneficial()),
                        new Step(husband, family, shares("40").since("2010-01-01")),
                        toHolding,
                        toSubject);
        return new DemoCase(
                "What was declared beside what comes out",
                subject.identifier(),
                "One declaration with its components. Ondine's declared 48 % is what the chain gives (60 x 100 x 80);"
                        + " Thibault's declared 35 % is not: his chain gives 32 %.");
    }

    /** A holding that has been struck off but is still named as the owner below it. */
    static DemoCase dissolvedInTheMiddle(DemoStatements register) {
        DemoEntity below = company(DemoPlace.BE, 41, "Klaverbocht Drukkerij BV");
        DemoEntity gone = company(DemoPlace.NL, 41, "Klaverbocht Holding B.V.");
        DemoPerson owner = person("Reinoud", "Klaverbochtink", "1949-12", DemoPlace.NL);
        register.network(below)
                .filing("2018-05-14")
                .holds(gone, below, shares("100").since("2009-05-01"));
        DemoNetwork holding = register.network(gone);
        holding.filing("2018-05-16")
                .holds(owner, gone, shares("100").since("2009-04-01").beneficial());
        holding.filing("2023-01-09")
                .ends(owner, gone, "2022-12-31")
                .leaves(owner)
                .leaves(gone.dissolved("2022-12-31"));
        return new DemoCase(
                "A dissolved company in the middle",
                below.identifier(),
                "Klaverbocht Holding was dissolved at the end of 2022 and the company below never said who came after it: as"
                        + " of 2022 Reinoud Klaverbochtink owns it all, today the trail ends at the dissolved holding.");
    }
}
