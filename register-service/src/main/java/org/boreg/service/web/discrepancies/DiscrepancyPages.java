package org.boreg.service.web.discrepancies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.discrepancies.Discrepancies;
import org.boreg.service.discrepancies.DiscrepancyAnswer;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports, and each of them with both sides: who reported follows it, who declares answers, who keeps the register decides. */
@Controller
final class DiscrepancyPages {

    private static final List<String> STATES =
            List.of("open", "answered", "upheld", "corrected", "dismissed", "withdrawn");
    private static final List<String> UNDECIDED = List.of("open", "answered");

    private final Discrepancies discrepancies;

    DiscrepancyPages(Discrepancies discrepancies) {
        this.discrepancies = discrepancies;
    }

    @GetMapping("/discrepancies")
    String list(
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            Caller caller,
            Model model) {
        model.addAttribute(
                "page",
                discrepancies.latest(
                        orNull(statement),
                        orNull(subject),
                        orNull(state),
                        Questions.USUAL_PAGE,
                        orNull(cursor),
                        caller));
        model.addAttribute("statement", statement);
        model.addAttribute("subject", subject);
        model.addAttribute("state", state);
        model.addAttribute("states", STATES);
        model.addAttribute("firstPage", cursor.isEmpty());
        return "discrepancies/discrepancies";
    }

    @GetMapping("/discrepancies/{id}")
    String one(
            @PathVariable String id,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> secret = ReportSecret.KEPT.shown(request, response);
        DiscrepancyAnswer report = discrepancies.discrepancy(id, caller, secret.orElse(null));
        boolean undecided = UNDECIDED.contains(report.state());
        boolean seesContent = report.claim() != null;
        model.addAttribute("report", report);
        model.addAttribute("secret", secret.orElse(null));
        model.addAttribute("seesContent", seesContent);
        model.addAttribute(
                "canAnswer", undecided && seesContent && (caller.is(Role.FILER) || caller.keepsTheRegister()));
        model.addAttribute(
                "canDecide",
                caller.keepsTheRegister() && (undecided || report.state().equals("upheld")));
        model.addAttribute("canWithdraw", undecided && (seesContent && !caller.is(Role.FILER) || secret.isPresent()));
        return "discrepancies/discrepancy";
    }

    /** Whoever made it shows their secret, which the browser then keeps for this page. */
    @PostMapping("/discrepancies/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String secret,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> {
                    String plain = secret.strip();
                    if (discrepancies.discrepancy(id, caller, plain).claim() == null) {
                        throw new InvalidQuestion("secret", "This is not the secret of this report.", null);
                    }
                    ReportSecret.KEPT.give(ReportSecret.path(id), plain, request, response);
                    return ReportSecret.path(id);
                },
                () -> one(id, caller, request, response, model),
                model,
                response);
    }

    @GetMapping("/discrepancies/{id}/answer")
    String answerForm(@PathVariable String id, Caller caller, Model model) {
        return deed("answer", id, "", "", caller, null, model);
    }

    @PostMapping("/discrepancies/{id}/answer")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String answer,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> ReportSecret.path(discrepancies.answer(id, answer, caller).id()),
                () -> deed("answer", id, answer, "", caller, null, model),
                model,
                response);
    }

    @GetMapping("/discrepancies/{id}/decision")
    String decisionForm(@PathVariable String id, Caller caller, Model model) {
        return deed("decision", id, "", "", caller, null, model);
    }

    @PostMapping("/discrepancies/{id}/decision")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> ReportSecret.path(
                        discrepancies.decide(id, outcome, reason, caller).id()),
                () -> deed("decision", id, reason, outcome, caller, null, model),
                model,
                response);
    }

    @GetMapping("/discrepancies/{id}/withdrawal")
    String withdrawalForm(
            @PathVariable String id,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String secret = ReportSecret.KEPT.shown(request, response).orElse(null);
        return deed("withdrawal", id, "", "", caller, secret, model);
    }

    @PostMapping("/discrepancies/{id}/withdrawal")
    String withdraw(
            @PathVariable String id,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String secret = ReportSecret.KEPT.shown(request, response).orElse(null);
        return Forms.send(
                () -> ReportSecret.path(
                        discrepancies.withdraw(id, caller, secret).id()),
                () -> deed("withdrawal", id, "", "", caller, secret, model),
                model,
                response);
    }

    private String deed(
            String deed, String id, String text, String outcome, Caller caller, @Nullable String secret, Model model) {
        model.addAttribute("report", discrepancies.discrepancy(id, caller, secret));
        model.addAttribute("deed", deed);
        model.addAttribute("text", text);
        model.addAttribute("outcome", outcome);
        return "discrepancies/deed";
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
