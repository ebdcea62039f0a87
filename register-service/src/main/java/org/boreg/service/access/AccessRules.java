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

    private static final String AUDIT = "/api/v1/audit/**";
    private static final String DISCREPANCIES = "/api/v1/discrepancies";
    private static final String VALIDATION = "/api/v1/validate";

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(AUDIT)
                .hasAnyAuthority(Callers.authorities(Role.REGULATOR, Role.OPERATOR))
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS)
                .permitAll()
                // Changes nothing: whoever sends a file is told what is wrong with it.
                .requestMatchers(HttpMethod.POST, VALIDATION)
                .permitAll()
                // Everybody may say that something is wrong; who may do what to a report, the report knows.
                .requestMatchers(HttpMethod.POST, DISCREPANCIES, DISCREPANCIES + "/{id}/withdrawal")
                .permitAll()
                .requestMatchers(HttpMethod.POST, DISCREPANCIES + "/{id}/answer")
                .hasAnyAuthority(Callers.authorities(Role.FILER, Role.REGULATOR, Role.OPERATOR))
                .anyRequest()
                .hasAnyAuthority(Callers.authorities(Role.REGULATOR, Role.OPERATOR));
    }

    private AccessRules() {}
}
