package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;

/** The rules about dates, shares, listings, political exposure, addresses and kinds of entity. */
final class ShapeRules {

    static List<StatementRule> of(BodsVersion version, LocalDate today) {
        Layout layout = Layout.of(version);
        Dates dates = new Dates(layout, today);
        return switch (version) {
            case V0_1 -> flat(dates);
            case V0_2 -> with(flat(dates), new Addresses(layout), new PepStatus());
            case V0_3 ->
                with(
                        flat(dates),
                        new Addresses(layout),
                        new PoliticalExposure(layout),
                        new Listings(layout),
                        new EntitySubtypes());
            case V0_4 ->
                List.of(
                        new StatementDates(layout, dates),
                        new Births(dates),
                        new Deaths(layout, dates),
                        new ImprobableAge(layout, dates),
                        new EntityDates(layout, dates),
                        new InterestDates(layout, dates),
                        new Shares(),
                        new Listings(layout),
                        new PoliticalExposure(layout),
                        new Addresses(layout));
        };
    }

    private static List<StatementRule> flat(Dates dates) {
        return List.of(
                new StatementDates(Layout.FLAT, dates),
                new BirthYears(dates),
                new Deaths(Layout.FLAT, dates),
                new EntityDates(Layout.FLAT, dates),
                new ImprobableAge(Layout.FLAT, dates),
                new InterestDates(Layout.FLAT, dates),
                new FlatShares());
    }

    private static List<StatementRule> with(List<StatementRule> rules, StatementRule... more) {
        return Stream.concat(rules.stream(), Stream.of(more)).toList();
    }

    private ShapeRules() {}
}
