package org.boreg.service.web.declare;

import java.util.Locale;
import java.util.UUID;
import org.boreg.service.access.Caller;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.DeclarationAnswer;
import org.boreg.service.declarations.DeclarationRefused;
import org.boreg.service.declarations.Declarations;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A filer's desk: what is due, what was declared, and each declaration with what can be done about it. */
@Controller
final class DeclarePage {

    private final Declarations declarations;
    private final StructureView structures;

    DeclarePage(Declarations declarations, StructureView structures) {
        this.declarations = declarations;
        this.structures = structures;
    }

    @GetMapping("/declare")
    String desk(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "") String state,
            Caller caller,
            Model model) {
        model.addAttribute("companies", caller.companies().stream().sorted().toList());
        model.addAttribute("due", declarations.due(false, caller));
        model.addAttribute(
                "declarations",
                declarations.list(state.isBlank() ? null : state, null, false, Questions.USUAL_PAGE, cursor, caller));
        model.addAttribute("state", state);
        model.addAttribute("first", cursor == null);
        return "declare/declare";
    }

    @GetMapping("/declare/{id}")
    String declaration(@PathVariable String id, Caller caller, Locale language, Model model) {
        DeclarationAnswer declaration = declarations.get(id, caller);
        model.addAttribute("declaration", declaration);
        if (isOpen(declaration)) {
            CheckAnswer check = declarations.checkKept(id, caller, language);
            model.addAttribute("check", check);
            structures.add(check, model);
        }
        model.addAttribute("open", isOpen(declaration));
        return "declare/declaration";
    }

    /** Whether its filer still has it. */
    private static boolean isOpen(DeclarationAnswer declaration) {
        return declaration.state().equals("draft") || declaration.state().equals("returned");
    }

    @GetMapping("/declare/{id}/receipt")
    String receipt(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("receipt", declarations.receipt(id, caller));
        return "declare/receipt";
    }

    /** Whether what somebody was shown is a receipt of this register. */
    @GetMapping("/receipts")
    String verify(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String sha256,
            Model model) {
        model.addAttribute("number", number);
        model.addAttribute("sha256", sha256);
        if (!number.isBlank()) {
            try {
                model.addAttribute("receipt", declarations.verify(number.strip(), sha256.strip()));
            } catch (DeclarationRefused none) {
                model.addAttribute("none", true);
            }
        }
        return "declare/verify";
    }

    /** That nothing has changed, told before it is said. */
    @GetMapping("/declare/confirm")
    String askToConfirm(@RequestParam String company, Model model) {
        return ask("confirm", company, model);
    }

    /** That a company has ended, told before it is said. */
    @GetMapping("/declare/close")
    String askToClose(@RequestParam String company, Model model) {
        return ask("close", company, model);
    }

    private static String ask(String what, String company, Model model) {
        model.addAttribute("what", what);
        model.addAttribute("company", company);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "declare/sure";
    }

    @PostMapping("/declare/confirm")
    String confirm(@RequestParam String company, @RequestParam String key, Caller caller, Locale language) {
        return to(declarations.confirm(company, null, key, caller, language));
    }

    @PostMapping("/declare/close")
    String close(
            @RequestParam String company,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale language) {
        return to(declarations.close(company, null, reason.isBlank() ? null : reason, key, caller, language));
    }

    @PostMapping("/declare/{id}/submit")
    String submit(@PathVariable String id, @RequestParam @Nullable Long version, Caller caller, Locale language) {
        return "redirect:/declare/%s/receipt"
                .formatted(declarations.submit(id, version, caller, language).number());
    }

    @PostMapping("/declare/{id}/withdraw")
    String withdraw(@PathVariable String id, @RequestParam @Nullable Long version, Caller caller) {
        return to(declarations.withdraw(id, version, caller));
    }

    @PostMapping("/declare/{id}/correct")
    String correct(@PathVariable String id, @RequestParam String key, Caller caller, Locale language) {
        return "redirect:/declare/%s/edit"
                .formatted(declarations.correct(id, key, caller, language).id());
    }

    @PostMapping("/declare/{id}/drop")
    String drop(@PathVariable String id, @RequestParam @Nullable Long version, Caller caller) {
        declarations.drop(id, version, caller);
        return "redirect:/declare";
    }

    private static String to(DeclarationAnswer declaration) {
        return "redirect:/declare/" + declaration.id();
    }
}
