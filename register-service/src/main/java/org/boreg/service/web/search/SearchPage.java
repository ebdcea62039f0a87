package org.boreg.service.web.search;

import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.SearchFilters;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
final class SearchPage {

    private final Questions questions;

    SearchPage(Questions questions) {
        this.questions = questions;
    }

    /** The empty form sends its fields empty: they then ask for nothing. */
    @GetMapping("/")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String jurisdiction,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String nationality,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String birthYear,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String cursor,
            AskedDates dates,
            Viewer viewer,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("type", type);
        model.addAttribute("jurisdiction", jurisdiction);
        model.addAttribute("kind", kind);
        model.addAttribute("nationality", nationality);
        model.addAttribute("status", status);
        model.addAttribute("birthYear", birthYear);
        model.addAttribute("role", role);
        model.addAttribute("dates", dates);
        model.addAttribute("firstPage", cursor.isEmpty());
        if (!q.isBlank()) {
            SearchFilters filters = new SearchFilters(
                    orNull(type),
                    orNull(kind),
                    orNull(jurisdiction),
                    orNull(nationality),
                    orNull(status),
                    year(birthYear),
                    orNull(role));
            SearchQuestion question = new SearchQuestion(q, filters, null, Questions.USUAL_PAGE, orNull(cursor), false);
            model.addAttribute("page", questions.search(question, dates, viewer));
        }
        return "search/search";
    }

    private static @Nullable Integer year(String text) {
        try {
            return text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            throw new InvalidQuestion("birthYear", "\"birthYear\" is a year such as 1970.", none);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
