package org.boreg.service.web;

import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.SearchQuestion;
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
            @RequestParam(defaultValue = "") String cursor,
            Viewer viewer,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("type", type);
        model.addAttribute("jurisdiction", jurisdiction);
        model.addAttribute("firstPage", cursor.isEmpty());
        if (!q.isBlank()) {
            SearchQuestion question =
                    new SearchQuestion(q, orNull(type), orNull(jurisdiction), Questions.USUAL_PAGE, orNull(cursor));
            model.addAttribute("page", questions.search(question, viewer));
        }
        return "search";
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
