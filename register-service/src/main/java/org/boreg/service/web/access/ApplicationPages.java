package org.boreg.service.web.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.boreg.service.access.Caller;
import org.boreg.service.interest.InterestAnswer;
import org.boreg.service.interest.Interests;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The applications for access, to whoever keeps the register: those that wait, and granting, refusing and revoking them. */
@Controller
final class ApplicationPages {

    private static final List<String> STATES = List.of("applied", "granted", "refused", "revoked");

    private final Interests interests;

    ApplicationPages(Interests interests) {
        this.interests = interests;
    }

    @GetMapping("/applications")
    String list(
            @RequestParam(defaultValue = "applied") String state,
            @RequestParam(defaultValue = "") String cursor,
            Caller caller,
            Model model) {
        model.addAttribute(
                "page", interests.list(state, Questions.USUAL_PAGE, cursor.isEmpty() ? null : cursor, caller));
        model.addAttribute("state", state);
        model.addAttribute("states", STATES);
        return "access/applications";
    }

    @GetMapping("/applications/{id}")
    String one(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("about", interests.one(id, null, caller));
        return "access/applicant";
    }

    @GetMapping("/applications/{id}/grant")
    String grantForm(@PathVariable String id, Caller caller, Model model) {
        return deed("grant", id, "", "", caller, model);
    }

    @PostMapping("/applications/{id}/grant")
    String grant(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(interests.grant(id, until, reason, caller)),
                () -> deed("grant", id, until, reason, caller, model),
                model,
                response);
    }

    @GetMapping("/applications/{id}/refusal")
    String refusalForm(@PathVariable String id, Caller caller, Model model) {
        return deed("refusal", id, "", "", caller, model);
    }

    @PostMapping("/applications/{id}/refusal")
    String refuse(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(interests.refuse(id, reason, caller)),
                () -> deed("refusal", id, "", reason, caller, model),
                model,
                response);
    }

    @GetMapping("/applications/{id}/revocation")
    String revocationForm(@PathVariable String id, Caller caller, Model model) {
        return deed("revocation", id, "", "", caller, model);
    }

    @PostMapping("/applications/{id}/revocation")
    String revoke(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(interests.revoke(id, reason, caller)),
                () -> deed("revocation", id, "", reason, caller, model),
                model,
                response);
    }

    private String deed(String deed, String id, String until, String reason, Caller caller, Model model) {
        model.addAttribute("about", interests.one(id, null, caller));
        model.addAttribute("deed", deed);
        model.addAttribute("until", until);
        model.addAttribute("reason", reason);
        return "access/decide";
    }

    private static String at(InterestAnswer about) {
        return Forms.path("/applications/{id}", about.id());
    }
}
