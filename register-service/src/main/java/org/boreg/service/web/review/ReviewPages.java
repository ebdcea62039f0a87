package org.boreg.service.web.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.boreg.service.access.Caller;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.DeclarationAnswer;
import org.boreg.service.declarations.DeclarationState;
import org.boreg.service.declarations.Declarations;
import org.boreg.service.declarations.ReturnReason;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.Forms;
import org.boreg.service.web.declare.StructureView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The declarations that wait, and each of them: what it says and changes, and publishing it or giving it back. */
@Controller
final class ReviewPages {

    private static final Set<String> WAITS =
            Set.of(DeclarationState.SUBMITTED.code(), DeclarationState.IN_REVIEW.code());

    private final Declarations declarations;
    private final StructureView structures;
    private final JsonMapper json;

    ReviewPages(Declarations declarations, StructureView structures, JsonMapper json) {
        this.declarations = declarations;
        this.structures = structures;
        this.json = json;
    }

    @GetMapping("/review")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String cursor,
            Caller caller,
            Model model) {
        String asked = state == null ? DeclarationState.SUBMITTED.code() : state;
        model.addAttribute(
                "page",
                declarations.list(orNull(asked), orNull(subject), late, Questions.USUAL_PAGE, orNull(cursor), caller));
        model.addAttribute("state", asked);
        model.addAttribute("subject", subject);
        model.addAttribute("late", late);
        model.addAttribute(
                "states",
                Arrays.stream(DeclarationState.values())
                        .map(DeclarationState::code)
                        .toList());
        return "review/review";
    }

    @GetMapping("/review/{id}")
    String one(@PathVariable String id, Caller caller, Locale language, HttpServletResponse response, Model model) {
        DeclarationAnswer declaration = declarations.get(id, caller);
        CheckAnswer check = declarations.checkKept(id, caller, language);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("declaration", declaration);
        model.addAttribute("check", check);
        structures.add(check, model);
        model.addAttribute("content", json.writerWithDefaultPrettyPrinter().writeValueAsString(declaration.content()));
        model.addAttribute("waits", WAITS.contains(declaration.state()));
        model.addAttribute("canBegin", declaration.state().equals(DeclarationState.SUBMITTED.code()));
        return "review/declaration";
    }

    @PostMapping("/review/{id}/review")
    String begin(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(declarations.review(id, version, caller)),
                () -> one(id, caller, language, response, model),
                model,
                response);
    }

    @GetMapping("/review/{id}/publication")
    String confirmPublication(@PathVariable String id, Caller caller, Model model) {
        return deed("publication", id, List.of(), caller, model);
    }

    @PostMapping("/review/{id}/publication")
    String publish(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(declarations.publish(id, version, caller, language)),
                () -> deed("publication", id, List.of(), caller, model),
                model,
                response);
    }

    @GetMapping("/review/{id}/return")
    String returnForm(@PathVariable String id, Caller caller, Model model) {
        return deed("return", id, List.of(), caller, model);
    }

    /** @param reason one in each field; empty ones are none */
    @PostMapping("/review/{id}/return")
    String giveBack(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") List<String> pointer,
            @RequestParam(defaultValue = "") List<String> reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        List<ReturnReason> reasons = ReturnReasons.of(pointer, reason);
        return Forms.send(
                () -> at(declarations.giveBack(id, version, reasons, caller)),
                () -> deed("return", id, reasons, caller, model),
                model,
                response);
    }

    private String deed(String deed, String id, List<ReturnReason> reasons, Caller caller, Model model) {
        DeclarationAnswer declaration = declarations.get(id, caller);
        model.addAttribute("declaration", declaration);
        model.addAttribute("deed", deed);
        model.addAttribute("reasons", ReturnReasons.fields(reasons));
        return "review/deed";
    }

    private static String at(DeclarationAnswer declaration) {
        return Forms.path("/review/{id}", declaration.id());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
