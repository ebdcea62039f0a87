package org.boreg.service.web.about;

import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.figures.Figures;
import org.boreg.service.figures.FiguresAnswer;
import org.boreg.service.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How programs get at the data, with examples that run as they stand. */
@Controller
final class DataPage {

    /** What a statement takes as a line of JSON, more or less, in bytes. */
    private static final long USUAL_LINE = 950;

    private final Figures figures;
    private final Site site;

    DataPage(Figures figures, Site site) {
        this.figures = figures;
        this.site = site;
    }

    /** @param key of its words: {@code data.example.<key>} */
    record Example(String key, String command) {}

    @GetMapping("/data")
    String data(Viewer viewer, Model model) {
        FiguresAnswer answer = figures.figures(viewer);
        model.addAttribute("statements", answer.statements());
        model.addAttribute("megabytes", Math.max(1, answer.statements() * USUAL_LINE / 1_000_000));
        model.addAttribute("examples", examples());
        return "about/data";
    }

    private List<Example> examples() {
        String api = site.base() + "/api/v1";
        Stream<Example> aboutOne = figures.example().stream()
                .flatMap(id -> Stream.of(
                        new Example("party", get(api + "/parties/" + id)),
                        new Example("owners", get(api + "/parties/" + id + "/owners?regime=eu-amlr")),
                        new Example(
                                "then", get(api + "/parties/" + id + "/owners?asOf=2024-03-31&knownAt=2024-06-30"))));
        Stream<Example> ofAll = Stream.of(
                new Example("export", """
                        next=
                        while :; do
                          curl -sS -D head.txt '%s/export?cursor='"$next" >> register.jsonl
                          next=$(sed -n 's/^boreg-next: *//Ip' head.txt | tr -d '\\r')
                          [ -n "$next" ] || break
                        done""".formatted(api)),
                new Example("changes", get(api + "/changes?limit=5")),
                new Example(
                        "validate",
                        "curl -sS -H 'Content-Type: application/json' --data '[]' '%s/validate?lang=%s'"
                                .formatted(api, site.language())),
                new Example("about", get(api + "/about")),
                new Example("openapi", get(site.base() + "/openapi.json")));
        return Stream.of(Stream.of(new Example("search", get(api + "/search?q=holdings&limit=5"))), aboutOne, ofAll)
                .flatMap(examples -> examples)
                .toList();
    }

    private static String get(String address) {
        return "curl -sS '%s'".formatted(address);
    }
}
