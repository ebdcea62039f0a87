package org.boreg.service.web.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.ActView;
import org.boreg.graph.write.Warrant;
import org.boreg.service.access.Caller;
import org.boreg.service.acts.OperatorActs;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which parties are one: the pairs that may be, joining and parting them, and taking that back. */
@Controller
final class PartyActPages {

    private final Questions questions;
    private final OperatorActs acts;

    PartyActPages(Questions questions, OperatorActs acts) {
        this.questions = questions;
        this.acts = acts;
    }

    @GetMapping("/review/duplicates")
    String duplicates(@RequestParam(defaultValue = "") String cursor, Viewer viewer, Model model) {
        model.addAttribute("page", questions.candidates(Questions.USUAL_PAGE, orNull(cursor), viewer));
        return "review/duplicates";
    }

    @GetMapping("/review/duplicates/join")
    String joinForm(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model) {
        model.addAttribute("one", questions.party(one, AskedDates.TODAY, viewer));
        model.addAttribute("other", questions.party(other, AskedDates.TODAY, viewer));
        model.addAttribute("reason", reason);
        return "review/join";
    }

    @PostMapping("/review/duplicates/join")
    String join(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(acts.merge(one, List.of(other), new Warrant(caller.role(), reason))),
                () -> joinForm(one, other, reason, caller.viewer(), model),
                model,
                response);
    }

    @GetMapping("/review/parties/{id}/split")
    String splitForm(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model) {
        model.addAttribute("party", questions.party(id, AskedDates.TODAY, viewer));
        model.addAttribute("chosen", records(sent));
        model.addAttribute("reason", reason);
        return "review/split";
    }

    @PostMapping("/review/parties/{id}/split")
    String split(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(acts.split(id, records(sent), new Warrant(caller.role(), reason))),
                () -> splitForm(id, sent, reason, caller.viewer(), model),
                model,
                response);
    }

    private static List<String> records(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("records", List.of());
    }

    @GetMapping("/review/acts")
    String list(@RequestParam(defaultValue = "") String cursor, Viewer viewer, Model model) {
        model.addAttribute("page", questions.acts(Questions.USUAL_PAGE, orNull(cursor), viewer));
        return "review/acts";
    }

    @GetMapping("/review/acts/{id}")
    String one(@PathVariable String id, Viewer viewer, Model model) {
        ActView act = questions.act(id, viewer);
        model.addAttribute("act", act);
        model.addAttribute(
                "canRevoke",
                act.revokedBy() == null && List.of("merge", "split").contains(act.kind()));
        return "review/act";
    }

    @GetMapping("/review/acts/{id}/revocation")
    String revokeForm(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason, Viewer viewer, Model model) {
        model.addAttribute("act", questions.act(id, viewer));
        model.addAttribute("reason", reason);
        return "review/revoke";
    }

    @PostMapping("/review/acts/{id}/revocation")
    String revoke(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(acts.revoke(id, new Warrant(caller.role(), reason))),
                () -> revokeForm(id, reason, caller.viewer(), model),
                model,
                response);
    }

    private static String at(ActView act) {
        return Forms.path("/review/acts/{id}", act.id());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
