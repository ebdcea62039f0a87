package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoPerson.person;

/** What changed, what ended and what was put right: the same question at two dates has two answers. */
final class HistoryScenarios {

    private HistoryScenarios() {}

    static DemoCase sharesOverTheYears(DemoStatements register) {
        DemoEntity subject =
                company(DemoPlace.GB, 191, "Brindlemoor Cider Works Ltd").founded("2014-05-01");
        DemoPerson ada =
                person("Adelina", "Quillfeather", "1976-04", DemoPlace.GB).livingIn(DemoPlace.GB, 191);
        DemoPerson ben = person("Benedick", "Orchardson-Lyle", "1978-12", DemoPlace.GB);
        DemoPerson cora = person("Corisande", "Applegarthen", "1984-07", DemoPlace.IE);
        DemoNetwork network = register.network(subject);
        network.filing("2016-05-10")
                .holds(ada, subject, shares("100").since("2014-05-01").beneficial());
        network.filing("2018-03-12")
                .holds(ada, subject, shares("70").since("2018-03-01").beneficial())
                .holds(ben, subject, shares("30").since("2018-03-01").beneficial());
        network.filing("2020-09-07")
                .ends(ben, subject, "2020-08-31")
                .leaves(ben)
                .holds(cora, subject, shares("30").since("2020-08-31").beneficial());
        network.filing("2022-01-17").states(subject.renamed("Brindlemoor Orchard Drinks Ltd"));
        network.filing("2023-05-22")
                .holds(ada, subject, shares("45").since("2023-05-15").beneficial())
                .holds(cora, subject, shares("45").since("2023-05-15").beneficial())
                .holds(ben, subject, shares("10").since("2023-05-15"));
        network.filing("2025-05-20")
                .states(ada.livingIn(DemoPlace.JE, 192))
                .holds(ada, subject, shares("45").since("2023-05-15").beneficial());
        return new DemoCase(
                "Ten years of one company",
                subject.identifier(),
                "100 % Adelina in 2017; 70/30 with Benedick in 2019; Corisande bought him out in August 2020; a new name in 2022;"
                        + " 45/45/10 since May 2023, when Benedick came back as a new record; confirmed in 2025.");
    }

    static DemoCase dissolved(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.NO, 201, "Tallvika Sjøfrakt AS").founded("2011-02-01");
        DemoPerson owner = person("Ragnfrid", "Tallvikmo", "1959-03", DemoPlace.NO);
        DemoNetwork network = register.network(subject);
        network.filing("2019-02-04")
                .holds(owner, subject, shares("100").since("2011-02-01").beneficial());
        network.filing("2024-03-11")
                .ends(owner, subject, "2024-02-29")
                .leaves(owner)
                .leaves(subject.dissolved("2024-02-29"));
        return new DemoCase(
                "A company that is no more",
                subject.identifier(),
                "Dissolved on 29 February 2024: no owner today, one owner (100 %) the day before.");
    }

    static DemoCase corrected(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.IE, 211, "Curlew Strand Distillers DAC");
        DemoPerson owner = person("Fiachra", "Ó Tonnbháin", "1969-06", DemoPlace.IE);
        DemoPerson partner = person("Sadhbh", "Nic Choillmhór", "1975-02", DemoPlace.IE);
        DemoNetwork network = register.network(subject);
        network.filing("2021-04-12")
                .holds(owner, subject, shares("12").since("2021-04-01"))
                .holds(partner, subject, shares("79").since("2021-04-01").beneficial());
        network.filing("2021-04-12")
                .correcting(
                        "2021-06-02",
                        "/recordDetails/interests/0/share/exact",
                        "The company had exchanged two digits: 21 percent, not 12")
                .holds(owner, subject, shares("21").since("2021-04-01"));
        network.filing("2024-04-15")
                .states(partner)
                .holds(owner, subject, shares("30").since("2024-04-01").beneficial())
                .holds(partner, subject, shares("70").since("2024-04-01").beneficial());
        network.filing("2024-04-15")
                .correcting("2025-01-20", "/recordDetails/names/0/fullName", "The family name was misspelt")
                .states(partner.with(d -> d.withArray("names")
                        .removeAll()
                        .addObject()
                        .put("type", "legal")
                        .put("fullName", "Sadhbh Nic Choillmhóir")
                        .put("familyName", "Nic Choillmhóir")
                        .put("givenName", "Sadhbh")));
        return new DemoCase(
                "A number put right",
                subject.identifier(),
                "As of 1 May 2021 Fiachra held 21 %, but what was known on 1 May 2021 said 12 %: the correction came on 2 June."
                        + " Since April 2024 he has 30 %. In January 2025 a misspelt name was corrected too.");
    }
}
