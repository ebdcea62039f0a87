package org.boreg.service.web.about;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.figures.Figures;
import org.boreg.service.figures.FiguresAnswer;
import org.boreg.service.figures.FiguresAnswer.FindingsAnswer;
import org.boreg.service.figures.FiguresAnswer.JurisdictionCount;
import org.boreg.service.figures.FiguresAnswer.PartyCount;
import org.boreg.service.figures.TracedOwners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register in numbers, and what it thinks of itself. */
@Controller
final class AboutPage {

    /** The rest are one number, and all of them are in the JSON. */
    private static final int MOST_ROWS = 25;

    private final Figures figures;

    AboutPage(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/about")
    String about(Viewer viewer, Model model) {
        FiguresAnswer answer = figures.figures(viewer);
        List<JurisdictionCount> jurisdictions = answer.jurisdictions();
        model.addAttribute("figures", answer);
        model.addAttribute("parties", sum(answer.parties()));
        model.addAttribute("types", byType(answer.parties()));
        model.addAttribute("jurisdictions", first(jurisdictions));
        model.addAttribute(
                "elsewhere",
                jurisdictions.stream()
                        .skip(MOST_ROWS)
                        .mapToLong(JurisdictionCount::entities)
                        .sum());
        model.addAttribute("publishers", first(answer.publishers()));
        model.addAttribute("traced", shares(answer.tracedOwners()));
        model.addAttribute("rules", answer.findings() == null ? null : first(rules(answer.findings())));
        model.addAttribute("features", Feature.values());
        return "about/about";
    }

    private static List<FiguresAnswer.RuleCount> rules(FindingsAnswer findings) {
        return findings.rules();
    }

    private static <T> List<T> first(List<T> all) {
        return all.stream().limit(MOST_ROWS).toList();
    }

    /**
     * Parties of one type.
     *
     * @param kinds the most frequent first
     */
    record Type(String type, long count, List<PartyCount> kinds) {}

    private static List<Type> byType(List<PartyCount> parties) {
        return List.of("entity", "person", "unspecified", "undeclared").stream()
                .map(type -> {
                    List<PartyCount> kinds = parties.stream()
                            .filter(one -> one.type().equals(type))
                            .toList();
                    return new Type(type, sum(kinds), type.equals("unspecified") ? List.of() : kinds);
                })
                .filter(type -> type.count() > 0)
                .toList();
    }

    private static long sum(List<PartyCount> parties) {
        return parties.stream().mapToLong(PartyCount::count).sum();
    }

    /** One part of all companies, in percent. */
    record Share(String key, int companies, double percent) {}

    private static List<Share> shares(@Nullable TracedOwners traced) {
        List<Share> shares = new ArrayList<>();
        if (traced != null && traced.companies() > 0) {
            int all = traced.companies();
            shares.add(share("certain", traced.certain(), all));
            shares.add(share("possible", traced.possible(), all));
            shares.add(share("none", all - traced.certain() - traced.possible(), all));
        }
        return shares;
    }

    private static Share share(String key, int companies, int all) {
        return new Share(key, companies, Math.round(1000.0 * companies / all) / 10.0);
    }
}
