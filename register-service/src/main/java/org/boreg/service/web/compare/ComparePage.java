package org.boreg.service.web.compare;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.AskedDays;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.RegimesView;
import org.boreg.service.questions.TooMuchToWorkOut;
import org.boreg.service.web.Citation;
import org.boreg.service.web.DatesQuery;
import org.boreg.service.web.Wording;
import org.boreg.service.web.party.RegimeForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One company on two days, and on the later one under all regimes. */
@Controller
final class ComparePage {

    /** Whoever comes after these is in the JSON. */
    private static final int MOST = 50;

    private final Questions questions;
    private final OwnershipQuestions ownership;
    private final Wording wording;
    private final Clock clock;

    ComparePage(Questions questions, OwnershipQuestions ownership, Wording wording, Clock clock) {
        this.questions = questions;
        this.ownership = ownership;
        this.wording = wording;
        this.clock = clock;
    }

    /** Without days it is today, and a year before. */
    @GetMapping("/compare/{id}")
    String compare(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String regime,
            @RequestParam(required = false) @Nullable Double threshold,
            @RequestParam(required = false) @Nullable Boolean exclusive,
            AskedDates dates,
            Viewer viewer,
            Model model) {
        RegimeForm form = new RegimeForm(regime, threshold, exclusive);
        AskedDates later = AskedDates.parse(to, text(dates.knownAt()));
        LocalDate today = LocalDate.now(clock);
        LocalDate last = Objects.requireNonNullElse(later.asOf(), today);
        String first = from.isBlank() ? last.minusYears(1).toString() : from;
        AskedDays days = AskedDays.parse(first, last.toString(), text(dates.knownAt()));
        PartyAnswer party = questions.party(id, new AskedDates(null, dates.knownAt()), viewer);
        if (!party.id().equals(id)) {
            return "redirect:/compare/" + party.id() + query(days, form);
        }
        model.addAttribute("party", party);
        model.addAttribute("called", wording.name(party.name(), party.type(), party.kind()));
        model.addAttribute("rule", form.request());
        model.addAttribute("regimes", OwnersRequest.REGIMES);
        model.addAttribute("days", days);
        model.addAttribute("at", DatesQuery.of(later));
        model.addAttribute("query", query(days, form));
        model.addAttribute("citation", citation(id, days, form, today));
        try {
            addDifference(ownership.difference(id, days, form.request(), viewer), model);
            addRegimes(ownership.regimes(id, later, form.request(), viewer), model);
        } catch (TooMuchToWorkOut tooMuch) {
            model.addAttribute("tooMuch", true);
        }
        return "compare/compare";
    }

    private static void addDifference(DifferenceAnswer difference, Model model) {
        model.addAttribute("difference", difference);
        model.addAttribute("changes", first(difference.changes()));
        model.addAttribute("begun", first(difference.begun()));
        model.addAttribute("ended", first(difference.ended()));
    }

    private static void addRegimes(RegimesView view, Model model) {
        model.addAttribute("verdicts", view);
        model.addAttribute("rows", first(view.parties()));
    }

    private static <T> List<T> first(List<T> all) {
        return all.stream().limit(MOST).toList();
    }

    private static Citation citation(String id, AskedDays days, RegimeForm form, LocalDate today) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put(AskedDays.FROM, days.from());
        query.put(AskedDays.TO, Objects.requireNonNullElse(days.to(), today));
        query.put(AskedDates.KNOWN_AT, Objects.requireNonNullElse(days.knownAt(), today));
        query.putAll(form.asked());
        return Citation.of(new String[] {"compare", id}, query, today);
    }

    private static String query(AskedDays days, RegimeForm form) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam(AskedDays.FROM, days.from())
                .queryParam(AskedDays.TO, days.to());
        DatesQuery.addTo(query, new AskedDates(null, days.knownAt()));
        form.addTo(query);
        return query.toUriString();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
