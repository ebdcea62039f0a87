package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoPerson.person;

/** Companies that own each other, or themselves: the standard allows it, and real groups do it. */
final class LoopScenarios {

    private LoopScenarios() {}

    static DemoCase ringWithOwner(DemoStatements register) {
        DemoEntity first = company(DemoPlace.JP, 151, "Wamusubi Seiki KK").alsoNamed("輪結精機株式会社");
        DemoEntity second = company(DemoPlace.JP, 152, "Wamusubi Kaiun KK").alsoNamed("輪結海運株式会社");
        DemoEntity third = company(DemoPlace.JP, 153, "Wamusubi Shoji KK").alsoNamed("輪結商事株式会社");
        DemoPerson owner =
                DemoPerson.named("星河原 暁穂", "暁穂", "星河原", "1959-04", DemoPlace.JP).transliterated("Hoshigawara Akiho");
        DemoInterest sixty = shares("60").since("2008-04-01");
        register.network(first)
                .filing("2019-06-27")
                .holds(third, first, sixty)
                .holds(owner, first, shares("40").since("2008-04-01").beneficial());
        register.network(second).filing("2019-06-27").holds(first, second, sixty);
        register.network(third).filing("2019-06-27").holds(second, third, sixty);
        return new DemoCase(
                "A ring of companies with one owner outside",
                first.identifier(),
                "Each owns 60 % of the next. Hoshigawara Akiho holds 40 % of the first directly; round the ring that makes"
                        + " 40 / (1 - 0.6 x 0.6 x 0.6) = 51.02 %.");
    }

    static DemoCase ringWithoutOwner(DemoStatements register) {
        DemoEntity first = company(DemoPlace.PA, 161, "Serpiente de Obsidiana Azul S.A.");
        DemoEntity second = company(DemoPlace.PA, 162, "Cola de Obsidiana Azul S.A.");
        register.network(first)
                .filing("2018-03-03")
                .holds(second, first, shares("100").since("2012-01-01"));
        register.network(second)
                .filing("2018-03-03")
                .holds(first, second, shares("100").since("2012-01-01"));
        return new DemoCase(
                "Two companies that own only each other",
                first.identifier(),
                "100 % both ways and nobody outside: the computation ends, finds no owner, and the whole stays untraced.");
    }

    static DemoCase treasuryShares(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.FI, 171, "Kehräpuro Konepaja Oy");
        DemoPerson one = person("Päivikki", "Kehräpuroinen", "1967-07", DemoPlace.FI);
        DemoPerson two = person("Ilmatar", "Suohaukkala", "1981-10", DemoPlace.FI);
        register.network(subject)
                .filing("2023-03-21")
                .holds(subject, subject, shares("20").since("2022-11-01").details("Own shares bought back"))
                .holds(one, subject, shares("50").since("2009-01-01").beneficial())
                .holds(two, subject, shares("30").since("2009-01-01").beneficial());
        return new DemoCase(
                "A company that holds its own shares",
                subject.identifier(),
                "20 % are treasury shares. What counts is the rest: 50 and 30 of 80, that is 62.5 and 37.5 %.");
    }
}
