package org.boreg.service.access;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what. Reading is for everybody, and what is read is redacted; whatever changes something is for whoever keeps the register,
 * but for what is listed here. Whether a filer may speak for a company, only the declaration knows. {@code docs/access.md} has it as a
 * table, which a test walks.
 */
final class AccessRules {

    private static final String API = "/api/v1";
    private static final String KEYS = API + "/keys/**";
    private static final String AUDIT = API + "/audit/**";
    private static final String DISCREPANCIES = API + "/discrepancies";
    private static final String DECLARATIONS = API + "/declarations/**";
    private static final String RECEIPTS = API + "/declarations/receipts/**";
    private static final String APPLICATIONS = API + "/legitimate-interest";

    private static final String[] KEEPERS = Callers.authorities(Role.REGULATOR, Role.OPERATOR);

    /** What anybody may send: it changes nothing, or only asks whoever keeps the register to look at something. */
    private static final String[] FROM_ANYBODY = {
        API + "/validate",
        "/validate",
        DISCREPANCIES,
        DISCREPANCIES + "/*/withdrawal",
        APPLICATIONS,
        APPLICATIONS + "/*/key",
        "/sign-in",
        "/sign-out"
    };

    /** What anybody may send with a form. */
    private static final String[] FORMS_FROM_ANYBODY = {
        "/statement/*/report",
        "/discrepancies/*",
        "/discrepancies/*/withdrawal",
        "/legitimate-interest",
        "/legitimate-interest/*",
        "/legitimate-interest/*/key"
    };

    private static final String KEY_PAGES = "/keys/**";

    /** Forms of those who keep the register, and what only they read. What is sent from them is theirs anyhow. */
    private static final String[] PAGES_OF_KEEPERS = {
        "/imports/new",
        "/imports/*/cancel",
        "/imports/*/undo",
        "/imports/*/rejects",
        "/imports/*/reasons",
        "/discrepancies/*/decision",
        "/applications/**",
        "/audit/**",
        "/review/**"
    };

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                // Whoever makes keys decides who is who; those who decide what the register says do not.
                .requestMatchers(KEYS, KEY_PAGES)
                .hasAuthority(Role.OPERATOR.name())
                .requestMatchers(HttpMethod.POST, FROM_ANYBODY)
                .permitAll()
                .requestMatchers(HttpMethod.POST, FORMS_FROM_ANYBODY)
                .permitAll()
                .requestMatchers(PAGES_OF_KEEPERS)
                .hasAnyAuthority(KEEPERS)
                .requestMatchers(AUDIT)
                .hasAnyAuthority(KEEPERS)
                // Who applied for what is told to nobody else.
                .requestMatchers(APPLICATIONS)
                .hasAnyAuthority(KEEPERS)
                // Whoever is shown a receipt may ask whether it is one; all else of declarations is between filers and
                // the register. Whether somebody declares for this company, the declaration and the report know.
                .requestMatchers(HttpMethod.GET, RECEIPTS)
                .permitAll()
                .requestMatchers(DECLARATIONS, "/declare/**", DISCREPANCIES + "/*/answer", "/discrepancies/*/answer")
                .hasAnyAuthority(Callers.authorities(Role.FILER, Role.REGULATOR, Role.OPERATOR))
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS)
                .permitAll()
                .anyRequest()
                .hasAnyAuthority(KEEPERS);
    }

    private AccessRules() {}
}
