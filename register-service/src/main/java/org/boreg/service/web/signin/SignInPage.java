package org.boreg.service.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.boreg.service.access.Caller;
import org.boreg.service.access.ProviderSignIn;
import org.boreg.service.access.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
final class SignInPage {

    private static final String HOME = "/";

    private final SignIn signIn;
    private final ProviderSignIn provider;

    SignInPage(SignIn signIn, ProviderSignIn provider) {
        this.signIn = signIn;
        this.provider = provider;
    }

    /**
     * @param next the page of this register that was asked for
     * @param refused there when the identity provider, or what it said, did not let somebody in
     */
    @GetMapping("/sign-in")
    String page(
            @RequestParam(defaultValue = HOME) String next,
            @RequestParam(required = false) @Nullable String refused,
            Caller caller,
            Model model) {
        if (refused != null) {
            model.addAttribute("refused", "signin.provider.refused");
        }
        return form(next, caller, model);
    }

    /** Leads to the identity provider. */
    @GetMapping("/sign-in/provider")
    String provider(
            @RequestParam(defaultValue = HOME) String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> there = provider.begin(next, request);
        if (there.isPresent()) {
            return "redirect:" + there.get();
        }
        response.setStatus(provider.isThere() ? 503 : 404);
        model.addAttribute("refused", "signin.provider.away");
        return form(next, Caller.PUBLIC, model);
    }

    private String form(String next, Caller caller, Model model) {
        model.addAttribute("provider", provider.isThere());
        model.addAttribute("next", SignIn.local(next));
        model.addAttribute("who", caller);
        return "signin/signin";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = HOME) String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            signIn.begin(key.strip(), request);
            return "redirect:" + SignIn.local(next);
        } catch (AuthenticationException refused) {
            response.setStatus(refused instanceof AuthenticationServiceException ? 503 : 422);
            model.addAttribute("refused", reason(refused));
            return form(next, Caller.PUBLIC, model);
        }
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        signIn.end(request);
        return "redirect:" + HOME;
    }

    /** Why, as the words of the page have it. What is wrong with a key is told to nobody who has not got it. */
    private static String reason(AuthenticationException refused) {
        return refused instanceof AuthenticationServiceException ? "signin.away" : "signin.refused";
    }
}
