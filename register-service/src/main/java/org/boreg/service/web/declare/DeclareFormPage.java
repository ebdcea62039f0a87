package org.boreg.service.web.declare;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.UnspecifiedReason;
import org.boreg.service.access.Caller;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.DeclarationAnswer;
import org.boreg.service.declarations.DeclarationRefused;
import org.boreg.service.declarations.Declarations;
import org.boreg.service.declarations.FieldFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of a declaration: filled in, checked as often as wanted, and kept as a draft. */
@Controller
final class DeclareFormPage {

    private static final String VIEW = "declare/form";
    private static final String TEXT_VIEW = "declare/statements";

    private final Declarations declarations;
    private final StructureView structures;
    private final Clock clock;

    DeclareFormPage(Declarations declarations, StructureView structures, Clock clock) {
        this.declarations = declarations;
        this.structures = structures;
        this.clock = clock;
    }

    /** Which draft the form is of. @param id null before it is kept, @param version null then, too */
    private record Kept(@Nullable String id, @Nullable Long version, String key) {

        static Kept not() {
            return new Kept(null, null, UUID.randomUUID().toString());
        }

        static Kept of(DeclarationAnswer declaration) {
            return new Kept(declaration.id(), declaration.version(), "");
        }
    }

    /** What was declared about the company last is what its filer begins with. */
    @GetMapping("/declare/new")
    String fresh(@RequestParam(defaultValue = "") String company, Caller caller, Model model) {
        String today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
        FormTree form = lastForm(company, caller, today);
        return show(form, Kept.not(), Remarks.NONE, null, model);
    }

    private FormTree lastForm(String company, Caller caller, String today) {
        if (company.isBlank()) {
            return FormTree.about("", today);
        }
        return declarations.list("published", company, false, 1, null, caller).items().stream()
                .findFirst()
                .map(last -> declarations.get(last.id(), caller).content())
                .filter(content -> content instanceof ObjectNode && !content.has("statements"))
                .map(content ->
                        FormTree.of(((ObjectNode) content).put("date", today).without("reason")))
                .orElseGet(() -> FormTree.about(company.strip(), today));
    }

    /** A kept draft: as a form, or as the text that it was sent as where that is statements, or more than a form takes. */
    @GetMapping("/declare/{id}/edit")
    String edit(@PathVariable String id, Caller caller, Locale language, Model model) {
        DeclarationAnswer kept = declarations.get(id, caller);
        CheckAnswer check = declarations.checkKept(id, caller, language);
        JsonNode content = Objects.requireNonNull(kept.content());
        FormTree form = FormTree.of((ObjectNode) content);
        if (content.has("statements") || form.isTooLarge()) {
            return showText(content.toPrettyString(), Kept.of(kept), check.findings(), check, model);
        }
        return show(form, Kept.of(kept), Remarks.of(check.findings(), form.places()), check, model);
    }

    /** Statements of BODS instead of a form. */
    @GetMapping("/declare/statements")
    String statements(Model model) {
        return showText("", Kept.not(), List.of(), null, model);
    }

    /** @param wish {@code check}, {@code save}, {@code add-person}, {@code remove:/owners/0}, ... */
    @PostMapping("/declare/form")
    String sent(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "do", defaultValue = "check") String wish,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        FormTree form = FormTree.sent(parameters);
        Kept kept = kept(parameters);
        if (wish.startsWith("add-interest:")) {
            form.addInterest(wish.substring("add-interest:".length()));
        } else if (wish.startsWith("add-")) {
            form.add(wish.substring("add-".length()));
        } else if (wish.startsWith("remove:")) {
            form.remove(wish.substring("remove:".length()));
        } else {
            return checkOrSave(form, kept, wish.equals("save"), caller, language, response, model);
        }
        return show(form, kept, Remarks.NONE, null, model);
    }

    private String checkOrSave(
            FormTree form,
            Kept kept,
            boolean save,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        try {
            if (save) {
                return "redirect:/declare/"
                        + save(form.json(), kept, caller, language).id();
            }
            CheckAnswer check = declarations.check(form.json(), caller, language);
            return show(form, kept, Remarks.of(check.findings(), form.places()), check, model);
        } catch (DeclarationRefused refused) {
            refuse(refused, response, model);
            return show(form, kept, Remarks.of(refused.findings(), form.places()), null, model);
        }
    }

    @PostMapping("/declare/statements")
    String sentText(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "do", defaultValue = "check") String wish,
            Caller caller,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Kept kept = kept(parameters);
        try {
            if (wish.equals("save")) {
                return "redirect:/declare/" + save(text, kept, caller, language).id();
            }
            CheckAnswer check = declarations.check(text, caller, language);
            return showText(text, kept, check.findings(), check, model);
        } catch (DeclarationRefused refused) {
            refuse(refused, response, model);
            return showText(text, kept, refused.findings(), null, model);
        }
    }

    private DeclarationAnswer save(String body, Kept kept, Caller caller, Locale language) {
        return kept.id() == null
                ? declarations.draft(body, kept.key().isEmpty() ? null : kept.key(), caller, language)
                : declarations.revise(kept.id(), body, kept.version(), caller, language);
    }

    private static Kept kept(MultiValueMap<String, String> parameters) {
        String id = Objects.requireNonNullElse(parameters.getFirst("id"), "");
        String version = Objects.requireNonNullElse(parameters.getFirst("version"), "");
        String key = Objects.requireNonNullElse(parameters.getFirst("key"), "");
        return new Kept(id.isBlank() ? null : id, version.matches("\\d{1,18}") ? Long.valueOf(version) : null, key);
    }

    private static void refuse(DeclarationRefused refused, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("refused", Refusal.of(refused));
    }

    private String show(FormTree form, Kept kept, Remarks remarks, @Nullable CheckAnswer check, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("remarks", remarks);
        model.addAttribute("interestTypes", codes(InterestType.values()));
        model.addAttribute("reasons", codes(UnspecifiedReason.values()));
        addCommon(kept, check, model);
        return VIEW;
    }

    private String showText(
            String text, Kept kept, List<FieldFinding> findings, @Nullable CheckAnswer check, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("findings", findings);
        addCommon(kept, check, model);
        return TEXT_VIEW;
    }

    private void addCommon(Kept kept, @Nullable CheckAnswer check, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("check", check);
        structures.add(check, model);
    }

    private static List<String> codes(Code[] codelist) {
        return Arrays.stream(codelist).map(Code::code).toList();
    }
}
