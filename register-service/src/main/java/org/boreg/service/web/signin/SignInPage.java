package org.boreg.service.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.boreg.service.access.Caller;
import org.boreg.service.access.SignIn;
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

    SignInPage(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @param next the page of this register that was asked for */
    @GetMapping("/sign-in")
    String page(@RequestParam(defaultValue = HOME) String next, Caller caller, Model model) {
        model.addAttribute("next", local(next));
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
            return "redirect:" + local(next);
        } catch (AuthenticationException refused) {
            response.setStatus(refused instanceof AuthenticationServiceException ? 503 : 422);
            model.addAttribute("refused", reason(refused));
            return page(next, Caller.PUBLIC, model);
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

    /** A page of this register, whatever was asked for: nobody is led elsewhere after signing in. */
    private static String local(String next) {
        boolean isPath =
                next.startsWith("/") && !next.startsWith("//") && next.chars().noneMatch(c -> c == '\\' || c < ' ');
        return isPath ? next : HOME;
    }
}
