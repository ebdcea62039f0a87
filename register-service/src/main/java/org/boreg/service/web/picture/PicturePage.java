package org.boreg.service.web.picture;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.picture.PictureRequest;
import org.boreg.service.picture.PictureView;
import org.boreg.service.picture.PictureView.PictureNode;
import org.boreg.service.picture.PictureWords;
import org.boreg.service.picture.Pictures;
import org.boreg.service.questions.AskedDates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The ownership picture of a party, and the same as a table. */
@Controller
final class PicturePage {

    private final Pictures pictures;
    private final PictureWords words;

    PicturePage(Pictures pictures, PictureWords words) {
        this.pictures = pictures;
        this.words = words;
    }

    @GetMapping("/party/{id}/picture")
    String picture(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String depth,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable List<String> expand,
            AskedDates dates,
            Viewer viewer,
            Model model) {
        PictureRequest request = PictureRequest.of(direction, depth, ended, expand);
        Pictures.Answer answer = pictures.picture(id, dates, request, viewer, words);
        PictureView view = answer.view();
        String query = query(request, dates);
        if (!view.subject().equals(id)) {
            return "redirect:/party/" + view.subject() + "/picture" + query;
        }
        model.addAttribute("dates", dates);
        model.addAttribute("asked", request);
        model.addAttribute("view", view);
        model.addAttribute("picture", answer.picture());
        model.addAttribute("subject", answer.subject());
        model.addAttribute("title", words.title(answer.subject().called()));
        model.addAttribute("description", words.description(view));
        model.addAttribute(
                "nodes", view.nodes().stream().collect(Collectors.toMap(PictureNode::id, Function.identity())));
        model.addAttribute(
                "more", view.nodes().stream().filter(PictureNode::standsForMore).toList());
        model.addAttribute("api", "/api/v1/parties/" + view.subject() + "/picture");
        model.addAttribute("query", query);
        model.addAttribute("at", dates.isToday() ? "" : "?" + dated(dates));
        model.addAttribute("expanding", expanding(view, request, dates));
        return "picture/picture";
    }

    /** Where each of those that stand for more leads: to the picture with all of them. */
    private static Map<String, String> expanding(PictureView view, PictureRequest request, AskedDates dates) {
        return view.nodes().stream()
                .filter(PictureNode::standsForMore)
                .collect(Collectors.toMap(
                        PictureNode::id,
                        node -> "/party/" + view.subject() + "/picture" + query(request, dates) + "&expand="
                                + encoded(node.of())));
    }

    private static String query(PictureRequest request, AskedDates dates) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("direction", request.direction().code())
                .queryParam("depth", request.depth());
        if (request.ended()) {
            query.queryParam("ended", true);
        }
        request.expanded().stream().sorted().forEach(party -> query.queryParam("expand", encoded(party)));
        String dated = dated(dates);
        String asked = query.build().toUriString();
        return dated.isEmpty() ? asked : asked + "&" + dated;
    }

    private static String dated(AskedDates dates) {
        return Stream.of(day(AskedDates.AS_OF, dates.asOf()), day(AskedDates.KNOWN_AT, dates.knownAt()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> day(String name, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(given -> name + "=" + given);
    }

    private static String encoded(String id) {
        return UriUtils.encode(id, StandardCharsets.UTF_8);
    }
}
