package org.boreg.service.web.connections;

import java.util.List;
import java.util.Optional;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchHit;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.SeveralParties;

/** Finds whom somebody means who writes an id, an identifier or a name. */
final class Sides {

    private static final int MOST_CHOICES = 10;

    private final Questions questions;

    Sides(Questions questions) {
        this.questions = questions;
    }

    Side find(String typed, AskedDates dates, Viewer viewer) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Side.unasked();
        }
        try {
            return byId(text, dates, viewer)
                    .map(party -> Side.of(text, party))
                    .orElseGet(() -> byName(text, dates, viewer));
        } catch (SeveralParties several) {
            return Side.unclear(text, several.matches());
        }
    }

    private Optional<PartyAnswer> byId(String text, AskedDates dates, Viewer viewer) {
        try {
            return Optional.of(questions.party(text, dates, viewer));
        } catch (NotInRegister none) {
            return Optional.empty();
        }
    }

    private Side byName(String text, AskedDates dates, Viewer viewer) {
        if (text.length() > SearchQuestion.LONGEST_TEXT) {
            return Side.unclear(text, List.of());
        }
        SearchQuestion question = new SearchQuestion(text, null, null, MOST_CHOICES, null);
        List<PartySummary> found = questions.search(question, dates, viewer).items().stream()
                .map(SearchHit::party)
                .toList();
        return meant(text, found)
                .flatMap(party -> byId(party.id(), dates, viewer))
                .map(party -> Side.of(text, party))
                .orElseGet(() -> Side.unclear(text, found));
    }

    /** The only one that is found, or the only one that has exactly this name. */
    private static Optional<PartySummary> meant(String text, List<PartySummary> found) {
        List<PartySummary> named = found.stream()
                .filter(party -> text.equalsIgnoreCase(party.name()))
                .toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
