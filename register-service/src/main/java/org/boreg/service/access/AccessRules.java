package org.boreg.service.access;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may call what. Reading is for everybody, and what is read is redacted; whatever changes something is for whoever keeps the register,
 * but for what is listed here. Whether a filer may speak for a company, only the declaration knows.
 */
final class AccessRules {

    private static final String VALIDATION = "/api/v1/validate";
    private static final String DECLARATIONS = "/api/v1/declarations";

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS)
                .permitAll()
                // Whoever is shown a receipt may ask whether it is one; all else of declarations is between filers and
                // the register.
                .requestMatchers(HttpMethod.GET, DECLARATIONS + "/receipts/**")
                .permitAll()
                .requestMatchers(DECLARATIONS, DECLARATIONS + "/**")
                .hasAnyAuthority(Callers.authorities(Role.FILER, Role.REGULATOR, Role.OPERATOR))
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                // Changes nothing: whoever sends a file is told what is wrong with it.
                .requestMatchers(HttpMethod.POST, VALIDATION)
                .permitAll()
                .anyRequest()
                .hasAnyAuthority(Callers.authorities(Role.REGULATOR, Role.OPERATOR));
    }

    private AccessRules() {}
}
