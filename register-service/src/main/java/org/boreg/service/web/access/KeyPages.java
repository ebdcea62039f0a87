package org.boreg.service.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.keys.ApiKeys;
import org.boreg.service.keys.CreatedKey;
import org.boreg.service.keys.NewKey;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.Forms;
import org.boreg.service.web.Keepsake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys: making one, whose text is told once, and revoking it. */
@Controller
final class KeyPages {

    /** For as long as a redirect takes. */
    private static final Keepsake MADE = new Keepsake("made", Duration.ofMinutes(1));

    private final ApiKeys keys;

    KeyPages(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * As it is typed.
     *
     * @param companies apart by spaces, commas or lines
     */
    record Wish(
            @Nullable String label,
            @Nullable List<String> roles,
            @Nullable String companies,
            @Nullable String expires) {

        /** The template asks for it, too. */
        public boolean has(String role) {
            return roles != null && roles.contains(role);
        }

        NewKey key() {
            List<String> named = companies == null ? List.of() : Arrays.asList(companies.split("[\\s,;]+"));
            return new NewKey(label, roles == null ? List.of() : List.copyOf(roles), List.copyOf(named), expires);
        }
    }

    @GetMapping("/keys")
    String list(@RequestParam(defaultValue = "") String cursor, Model model) {
        model.addAttribute("page", keys.keys(Questions.USUAL_PAGE, cursor.isEmpty() ? null : cursor));
        return "access/keys";
    }

    @GetMapping("/keys/new")
    String form(@ModelAttribute("wish") Wish wish, Model model) {
        model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::code).toList());
        return "access/newkey";
    }

    @PostMapping("/keys")
    String make(
            @ModelAttribute("wish") Wish wish,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> {
                    CreatedKey made = keys.create(wish.key(), caller);
                    MADE.give(at(made.about().id()), made.key(), request, response);
                    return at(made.about().id());
                },
                () -> form(wish, model),
                model,
                response);
    }

    @GetMapping("/keys/{id}")
    String one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("key", keys.key(id));
        model.addAttribute("text", MADE.taken(at(id), request, response).orElse(null));
        return "access/key";
    }

    @GetMapping("/keys/{id}/revocation")
    String confirm(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model) {
        model.addAttribute("key", keys.key(id));
        model.addAttribute("reason", reason);
        return "access/revoke";
    }

    @PostMapping("/keys/{id}/revocation")
    String revoke(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return Forms.send(
                () -> at(keys.revoke(id, reason, caller).id()), () -> confirm(id, reason, model), model, response);
    }

    private static String at(String id) {
        return Forms.path("/keys/{id}", id);
    }
}
