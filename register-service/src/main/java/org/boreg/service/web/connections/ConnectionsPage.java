package org.boreg.service.web.connections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.ConnectionsRequest;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.TooMuchToWorkOut;
import org.boreg.service.web.Citation;
import org.boreg.service.web.DatesQuery;
import org.boreg.service.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
final class ConnectionsPage {

    private final OwnershipQuestions ownership;
    private final Sides sides;
    private final ConnectionsDrawing drawing;
    private final Wording wording;
    private final Clock clock;

    ConnectionsPage(Questions questions, OwnershipQuestions ownership, Wording wording, Clock clock) {
        this.ownership = ownership;
        this.sides = new Sides(questions);
        this.drawing = new ConnectionsDrawing(wording);
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The address to cite names both by their ids. A form sends what was typed, and beside it the id of whoever was picked and under which name: the
     * id counts as long as that name still stands there.
     */
    @GetMapping("/connections")
    String connections(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String fromId,
            @RequestParam(defaultValue = "") String fromIdName,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String toId,
            @RequestParam(defaultValue = "") String toIdName,
            @RequestParam(required = false) @Nullable Integer alternatives,
            AskedDates dates,
            Viewer viewer,
            Model model) {
        ConnectionsRequest request = ConnectionsRequest.of(alternatives, null);
        Side one = sides.find(asked(from, fromId, fromIdName), dates, viewer);
        Side other = sides.find(asked(to, toId, toIdName), dates, viewer);
        if (one.party() != null && other.party() != null && !(one.isCanonical() && other.isCanonical())) {
            return "redirect:" + address(one.party(), other.party(), request, dates);
        }
        model.addAttribute("from", one);
        model.addAttribute("to", other);
        model.addAttribute("fromName", name(one));
        model.addAttribute("toName", name(other));
        model.addAttribute("alternatives", request.alternatives());
        model.addAttribute("dates", dates);
        model.addAttribute("at", DatesQuery.of(dates));
        if (one.party() != null && other.party() != null) {
            connect(one.party(), other.party(), dates, request, viewer, model);
        }
        return "connections/connections";
    }

    private void connect(
            PartyAnswer one,
            PartyAnswer other,
            AskedDates dates,
            ConnectionsRequest request,
            Viewer viewer,
            Model model) {
        if (one.id().equals(other.id())) {
            model.addAttribute("same", true);
            return;
        }
        try {
            ConnectionsView view = ownership.connections(one.id(), other.id(), dates, request, viewer);
            model.addAttribute("found", view);
            model.addAttribute("lines", ConnectionLine.of(view));
            model.addAttribute("citation", citation(view));
            if (!view.connections().isEmpty()) {
                model.addAttribute("picture", drawing.of(view, DatesQuery.of(dates)));
            }
        } catch (TooMuchToWorkOut tooMuch) {
            model.addAttribute("tooMuch", true);
        }
    }

    private Citation citation(ConnectionsView view) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("from", view.from().id());
        query.put("to", view.to().id());
        query.put("alternatives", view.alternatives());
        query.put(AskedDates.AS_OF, view.asOf());
        query.put(AskedDates.KNOWN_AT, view.knownAt());
        return Citation.of(new String[] {"connections"}, query, LocalDate.now(clock));
    }

    private static String address(PartyAnswer one, PartyAnswer other, ConnectionsRequest request, AskedDates dates) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/connections")
                .queryParam("from", one.id())
                .queryParam("to", other.id());
        if (request.alternatives() > 0) {
            address.queryParam("alternatives", request.alternatives());
        }
        DatesQuery.addTo(address, dates);
        return address.encode().toUriString();
    }

    private static String asked(String typed, String id, String idName) {
        return !id.isBlank() && spaced(typed).equals(spaced(idName)) ? id : typed;
    }

    /** A browser takes line ends out of what stands in a field. */
    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private String name(Side side) {
        PartyAnswer party = side.party();
        return party == null ? side.typed() : wording.name(party.name(), party.type(), party.kind());
    }
}
