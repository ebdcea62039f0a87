package org.boreg.service.web.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HistoryAnswer;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.TimelineAnswer;
import org.boreg.service.questions.TooMuchToWorkOut;
import org.boreg.service.web.Citation;
import org.boreg.service.web.DatesQuery;
import org.boreg.service.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What was said of a party when, and how who owns it changed. */
@Controller
final class HistoryPage {

    /** What was before, and whoever comes after these, is in the JSON. */
    private static final int MOST_STEPS = 100;

    private static final int MOST_OWNERS = 25;
    private static final int MOST_DAYS = 50;

    private final Questions questions;
    private final OwnershipQuestions ownership;
    private final Wording wording;
    private final Clock clock;

    HistoryPage(Questions questions, OwnershipQuestions ownership, Wording wording, Clock clock) {
        this.questions = questions;
        this.ownership = ownership;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/party/{id}/history")
    String history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String regime,
            @RequestParam(required = false) @Nullable Double threshold,
            @RequestParam(required = false) @Nullable Boolean exclusive,
            AskedDates dates,
            Viewer viewer,
            Model model) {
        RegimeForm form = new RegimeForm(regime, threshold, exclusive);
        OwnersRequest request = form.request();
        PartyAnswer party = questions.party(id, dates, viewer);
        if (!party.id().equals(id)) {
            return "redirect:/party/" + party.id() + "/history" + query(dates, form);
        }
        HistoryAnswer history = questions.historyOfParty(id, dates, viewer);
        model.addAttribute("party", party);
        model.addAttribute("called", wording.name(party.name(), party.type(), party.kind()));
        model.addAttribute("canBeOwned", PartyPage.canBeOwned(party));
        model.addAttribute("dates", dates);
        model.addAttribute("at", DatesQuery.of(dates));
        model.addAttribute("asked", query(dates, form));
        model.addAttribute("rule", request);
        model.addAttribute("regimes", OwnersRequest.REGIMES);
        model.addAttribute("history", history);
        model.addAttribute("steps", latest(history));
        model.addAttribute("relations", Map.of());
        model.addAttribute("citation", citation(id, dates, form));
        if (PartyPage.canBeOwned(party)) {
            addTimeline(id, dates, request, viewer, model);
        }
        return "party/history";
    }

    private void addTimeline(String id, AskedDates dates, OwnersRequest request, Viewer viewer, Model model) {
        try {
            TimelineAnswer timeline = ownership.timeline(id, null, dates, request, viewer);
            model.addAttribute("timeline", timeline);
            model.addAttribute("relations", Relation.of(timeline));
            model.addAttribute(
                    "owners", timeline.owners().stream().limit(MOST_OWNERS).toList());
            model.addAttribute("days", latest(timeline.days(), MOST_DAYS));
        } catch (TooMuchToWorkOut tooMuch) {
            model.addAttribute("tooMuch", true);
        }
    }

    /** The latest first. */
    private static List<StepLine> latest(HistoryAnswer history) {
        return latest(history.steps(), MOST_STEPS).stream().map(StepLine::of).toList();
    }

    private static <T> List<T> latest(List<T> all, int most) {
        List<T> last = new ArrayList<>(all.subList(Math.max(0, all.size() - most), all.size()));
        Collections.reverse(last);
        return last;
    }

    private Citation citation(String id, AskedDates dates, RegimeForm form) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> query = new LinkedHashMap<>();
        query.put(AskedDates.AS_OF, Objects.requireNonNullElse(dates.asOf(), today));
        query.put(AskedDates.KNOWN_AT, Objects.requireNonNullElse(dates.knownAt(), today));
        query.putAll(form.asked());
        return Citation.of(new String[] {"party", id, "history"}, query, today);
    }

    private static String query(AskedDates dates, RegimeForm form) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        DatesQuery.addTo(query, dates);
        form.addTo(query);
        return query.toUriString();
    }
}
