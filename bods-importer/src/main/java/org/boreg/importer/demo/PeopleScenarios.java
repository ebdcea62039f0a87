package org.boreg.importer.demo;

import static org.boreg.importer.demo.DemoEntity.company;
import static org.boreg.importer.demo.DemoInterest.interest;
import static org.boreg.importer.demo.DemoInterest.shares;
import static org.boreg.importer.demo.DemoInterest.votes;
import static org.boreg.importer.demo.DemoPerson.named;
import static org.boreg.importer.demo.DemoPerson.person;

import java.util.List;

/** Who the people are: how their names are written, what they hold office in, and who is not whom. */
final class PeopleScenarios {

    private PeopleScenarios() {}

    static DemoCase namesInManyScripts(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.GE, 251, "Babylon Kaleidoscope LLC")
                .alsoNamed("შპს ბაბილონის კალეიდოსკოპი", "Вавилонский калейдоскоп", "巴比倫萬花筒");
        List<DemoPerson> owners = List.of(
                named("Зоряна Миколаївна Вітроломська", "Зоряна", "Вітроломська", "1971-01", DemoPlace.UA)
                        .patronymic("Миколаївна")
                        .transliterated("Zoriana Mykolaivna Vitrolomska"),
                named("Μελπομένη Θαλασσινίδου", "Μελπομένη", "Θαλασσινίδου", "1972-02", DemoPlace.GR)
                        .transliterated("Melpomeni Thalassinidou"),
                named("ياسمين النجماوي", "ياسمين", "النجماوي", "1973-03", DemoPlace.AE)
                        .transliterated("Yasmin al-Najmawi"),
                named("欧阳霁虹", "霁虹", "欧阳", "1974-04", DemoPlace.CN).transliterated("Ouyang Jihong"),
                named("雲隠 雪葉", "雪葉", "雲隠", "1975-05", DemoPlace.JP).transliterated("Kumogakure Yukiha"),
                named("თინათინ ვარსკვლავიშვილი", "თინათინ", "ვარსკვლავიშვილი", "1976-06", DemoPlace.GE)
                        .transliterated("Tinatin Varskvlavishvili"),
                named("ፀሐይነሽ ኮከብወርቅ", "ፀሐይነሽ", "ኮከብወርቅ", "1977-07", DemoPlace.ET)
                        .transliterated("Tsehaynesh Kokebwork"),
                person("Świętosława", "Żółćkowińska", "1978-08", DemoPlace.PL),
                person("Şebnem", "Gümüşırmakoğlu", "1979-09", DemoPlace.TR),
                named("Ngô Thạch Thuỳ Dương", "Thuỳ Dương", "Ngô Thạch", "1980-10", DemoPlace.VN));
        DemoFiling filing = register.network(subject).filing("2022-10-10");
        for (DemoPerson owner : owners) {
            filing.holds(owner, subject, shares("10").since("2021-01-01"));
        }
        return new DemoCase(
                "Names in ten ways of writing",
                subject.identifier(),
                "Ukrainian, Greek, Arabic, Chinese, Japanese, Georgian and Amharic with their transliterations; Polish, Turkish"
                        + " and Vietnamese letters. Search for Zolckowinska, Вітроломська or Yasmin.");
    }

    static DemoCase politicallyExposed(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.NG, 261, "Harmattan Gate Cement Limited");
        DemoPerson minister = person("Yewande", "Okonjuwale", "1964-12", DemoPlace.NG)
                .politicallyExposed("Minister of Weather (an invented office)", DemoPlace.NG, "2019-08-21");
        DemoPerson partner =
                person("Chidubem", "Adebanjokunle", "1968-03", DemoPlace.NG).notPoliticallyExposed();
        register.network(subject)
                .filing("2020-12-01")
                .holds(minister, subject, shares("35").since("2015-01-01").beneficial())
                .holds(partner, subject, shares("65").since("2015-01-01").beneficial());
        return new DemoCase(
                "A politically exposed owner",
                subject.identifier(),
                "A minister in office since 2019 owns 35 %: her record says that she is exposed, why, where and since when.");
    }

    static DemoCase namesakes(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.GB, 271, "Two Sparrows Bindery Ltd");
        DemoEntity elsewhere = company(DemoPlace.GB, 272, "Sparrowhawk Drones Ltd");
        DemoPerson binder = person("Rowan", "Sparrowdale", "1980-03", DemoPlace.GB)
                .livingIn(DemoPlace.GB, 271)
                .taxId("GBR", "QQ271271C");
        DemoPerson other = person("Rowan", "Sparrowdale", "1980-03", DemoPlace.NZ)
                .livingIn(DemoPlace.NZ, 88)
                .taxId("NZL", "999272272");
        register.network(subject)
                .filing("2019-01-14")
                .holds(binder, subject, shares("100").since("2013-01-01").beneficial());
        register.network(elsewhere)
                .filing("2021-01-18")
                .holds(other, elsewhere, shares("100").since("2020-01-01").beneficial());
        return new DemoCase(
                "Two people with one name",
                subject.identifier(),
                "Rowan Sparrowdale, born in March 1980, owns this company; another Rowan Sparrowdale, born in March 1980, owns"
                        + " Sparrowhawk Drones Ltd. They are two people and stay two.");
    }

    static DemoCase managersOnly(DemoStatements register) {
        DemoEntity subject = company(DemoPlace.ZA, 281, "Fynbos Lantern Cooperative (Pty) Ltd");
        DemoPerson chief = person("Lindiwe", "Nkosazulwana", "1972-10", DemoPlace.ZA);
        DemoFiling filing = register.network(subject).filing("2023-07-07");
        for (int i = 0; i < 8; i++) {
            DemoPerson holder = person(
                    DemoNames.Culture.AFRICAN.given(i),
                    DemoNames.Culture.AFRICAN.family(i) + "ni",
                    (1960 + i) + "-05",
                    DemoPlace.ZA);
            filing.holds(
                    holder,
                    subject,
                    shares("12.5").since("2016-01-01"),
                    votes("12.5").since("2016-01-01"));
        }
        filing.holds(
                chief,
                subject,
                interest("seniorManagingOfficial").since("2019-01-01"),
                interest("boardChair").since("2019-01-01"));
        return new DemoCase(
                "Nobody reaches the threshold",
                subject.identifier(),
                "Eight owners with 12.5 % each: at 25 % there is no beneficial owner, and the senior manager is named instead."
                        + " Lower the threshold to 12 and there are eight.");
    }
}
