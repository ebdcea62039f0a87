package org.boreg.service.web.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchHit;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.DatesQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** One box for names, numbers and addresses. What can mean only one thing leads straight there. */
@Controller
final class SearchPage {

    private final Questions questions;
    private final Namesakes namesakes;

    SearchPage(Questions questions) {
        this.questions = questions;
        this.namesakes = new Namesakes(questions);
    }

    @GetMapping("/")
    String search(
            @ModelAttribute("asked") Narrowing asked,
            @RequestParam(defaultValue = "") String cursor,
            AskedDates dates,
            Viewer viewer,
            Model model) {
        model.addAttribute("dates", dates);
        model.addAttribute("at", DatesQuery.of(dates));
        model.addAttribute("firstPage", cursor.isEmpty());
        if (asked.q().isBlank()) {
            return "search/search";
        }
        Optional<String> page = PageAddress.of(asked.q(), host());
        if (page.isPresent()) {
            return "redirect:" + page.get();
        }
        SearchQuestion question = new SearchQuestion(
                asked.q(), asked.filters(), null, Questions.USUAL_PAGE, cursor.isBlank() ? null : cursor, true);
        SearchAnswer answer = questions.search(question, dates, viewer);
        return meantByNumber(asked, answer)
                .or(() -> answer.items().isEmpty() ? meantById(asked, dates, viewer) : Optional.empty())
                .map(found -> "redirect:" + found + DatesQuery.of(dates))
                .orElseGet(() -> results(asked, answer, dates, viewer, model));
    }

    private String results(Narrowing asked, SearchAnswer answer, AskedDates dates, Viewer viewer, Model model) {
        model.addAttribute("page", answer);
        model.addAttribute(
                "traits",
                namesakes.traits(answer.items().stream().map(SearchHit::party).toList(), dates, viewer));
        model.addAttribute("facets", answer.facets() == null ? List.of() : Facet.of(answer.facets(), asked, dates));
        model.addAttribute("applied", removals(asked, dates));
        return "search/search";
    }

    /** The address of the search without it, by the name of each filter that is set. */
    private static Map<String, String> removals(Narrowing asked, AskedDates dates) {
        return asked.applied().keySet().stream()
                .collect(Collectors.toMap(Function.identity(), name -> asked.without(name, dates)));
    }

    /** The one party that bears the number; words of a name can be numbers, too. */
    private static Optional<String> meantByNumber(Narrowing asked, SearchAnswer answer) {
        List<SearchHit> byNumber =
                answer.items().stream().filter(hit -> hit.match() == null).toList();
        boolean isMeant = byNumber.size() == 1
                && asked.applied().isEmpty()
                && (answer.items().size() == 1 || asked.q().contains(":"));
        return isMeant ? Optional.of("/party/" + byNumber.get(0).party().id()) : Optional.empty();
    }

    /** A recordId or a statementId is no word that a search finds. */
    private Optional<String> meantById(Narrowing asked, AskedDates dates, Viewer viewer) {
        String id = asked.q().strip();
        if (!asked.applied().isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        try {
            return Optional.of("/party/" + questions.party(id, dates, viewer).id());
        } catch (NotInRegister noParty) {
            return statement(id, viewer);
        }
    }

    private Optional<String> statement(String id, Viewer viewer) {
        try {
            questions.statement(id, viewer);
            return Optional.of("/statement/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8));
        } catch (NotInRegister noStatement) {
            return Optional.empty();
        }
    }

    private static String host() {
        return Optional.ofNullable(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .build()
                        .toUri()
                        .getRawAuthority())
                .orElse("");
    }
}
