package org.boreg.service.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.access.Caller;
import org.boreg.service.interest.Application;
import org.boreg.service.interest.Applied;
import org.boreg.service.interest.Interests;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.web.Forms;
import org.boreg.service.web.Keepsake;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody with a legitimate interest applies for access, sees what became of it, and collects the key. */
@Controller
final class InterestPages {

    private static final Keepsake CLAIM = new Keepsake("claim", Duration.ofMinutes(30));
    private static final Keepsake KEY = new Keepsake("collected", Duration.ofMinutes(1));

    private final Interests interests;

    InterestPages(Interests interests) {
        this.interests = interests;
    }

    @GetMapping("/legitimate-interest")
    String form(@ModelAttribute("said") Application application, Model model) {
        model.addAttribute("capacities", Interests.capacities());
        return "access/apply";
    }

    @PostMapping("/legitimate-interest")
    String apply(
            @ModelAttribute("said") Application application,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> {
                    Applied applied = interests.apply(application, caller);
                    String path = at(applied.about().id());
                    CLAIM.give(path, applied.claim(), request, response);
                    return path;
                },
                () -> form(application, model),
                model,
                response);
    }

    /** Without its claim there is nothing to see, whether there is such an application or not. */
    @GetMapping("/legitimate-interest/{id}")
    String one(
            @PathVariable String id,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> claim = CLAIM.shown(request, response);
        model.addAttribute("id", id);
        model.addAttribute("claim", claim.orElse(null));
        model.addAttribute("key", KEY.taken(at(id), request, response).orElse(null));
        claim.ifPresent(secret -> model.addAttribute("about", interests.one(id, secret, Caller.PUBLIC)));
        return "access/application";
    }

    @PostMapping("/legitimate-interest/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String claim,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> {
                    String plain = claim.strip();
                    requireKnown(id, plain);
                    CLAIM.give(at(id), plain, request, response);
                    return at(id);
                },
                () -> unknown(id, model),
                model,
                response);
    }

    @PostMapping("/legitimate-interest/{id}/key")
    String collect(
            @PathVariable String id,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String claim = CLAIM.shown(request, response).orElse(null);
        return Forms.send(
                () -> {
                    KEY.give(at(id), interests.collect(id, claim).key(), request, response);
                    return at(id);
                },
                () -> one(id, caller, request, response, model),
                model,
                response);
    }

    private void requireKnown(String id, String claim) {
        try {
            interests.one(id, claim, Caller.PUBLIC);
        } catch (NotInRegister other) {
            throw new InvalidQuestion(
                    "applicationClaim", "There is no application with this number and this secret.", other);
        }
    }

    private static String unknown(String id, Model model) {
        model.addAttribute("id", id);
        return "access/application";
    }

    private static String at(String id) {
        return Forms.path("/legitimate-interest/{id}", id);
    }
}
