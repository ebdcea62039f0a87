package org.boreg.service.web.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.party.StatementFacts;
import org.boreg.service.web.party.StatementFacts.AddressLine;

/** Tells apart those on a page of results who have the same name. */
final class Namesakes {

    private static final int MOST_HOLDINGS = 3;

    private final Questions questions;

    Namesakes(Questions questions) {
        this.questions = questions;
    }

    /**
     * What else there is to know one by.
     *
     * @param owns some of what it holds directly
     * @param owners some of who holds it directly
     */
    record Traits(
            List<String> formerNames,
            List<AddressLine> addresses,
            List<HoldingAnswer> owns,
            List<HoldingAnswer> owners) {}

    /** By id, of those only whose name somebody else on the page has. */
    Map<String, Traits> traits(List<PartySummary> page, AskedDates dates, Viewer viewer) {
        Map<String, Traits> traits = new HashMap<>();
        shared(page)
                .forEach(party -> traits(party.id(), dates, viewer).ifPresent(found -> traits.put(party.id(), found)));
        return traits;
    }

    private static List<PartySummary> shared(List<PartySummary> page) {
        return page.stream()
                .filter(party -> party.name() != null)
                .collect(Collectors.groupingBy(
                        party -> Objects.requireNonNull(party.name()).strip().toLowerCase(Locale.ROOT)))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /** Empty where a party has become another one's since it was found. */
    private Optional<Traits> traits(String id, AskedDates dates, Viewer viewer) {
        try {
            PartyAnswer party = questions.party(id, dates, viewer);
            return Optional.of(new Traits(
                    party.formerNames(),
                    StatementFacts.addresses(party),
                    questions.holdings(id, dates, MOST_HOLDINGS, null, viewer).items(),
                    questions.holders(id, dates, MOST_HOLDINGS, null, viewer).items()));
        } catch (NotInRegister gone) {
            return Optional.empty();
        }
    }
}
