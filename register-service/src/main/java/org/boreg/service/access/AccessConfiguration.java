package org.boreg.service.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.boreg.graph.RegisterGraph;
import org.boreg.service.ServiceSettings;
import org.boreg.service.limits.RequestLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** How callers are known, refused and kept from harm. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    /** Nothing from elsewhere, nothing inline, and no page of the register inside another. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArguments());
    }

    @Bean
    OperatorKey operatorKey(ServiceSettings settings) throws IOException {
        return OperatorKey.of(settings.operatorKeyHash(), settings.dataFolder());
    }

    @Bean
    RequestLimits requestLimits(ServiceSettings settings) {
        return new RequestLimits(
                settings.access().requestsPerMinute(),
                settings.access().failuresPerMinute(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    Credentials credentials(List<KnownCallers> kinds, RequestLimits limits) {
        return new Credentials(kinds, limits);
    }

    @Bean
    SignIn signIn(Credentials credentials, RegisterGraph graph) {
        return new SignIn(credentials, graph.audit());
    }

    @Bean
    ProviderSignIn providerSignIn(ServiceSettings settings, SignIn signIn) {
        return new ProviderSignIn(settings, signIn);
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            Credentials credentials,
            SignIn signIn,
            ProviderSignIn provider,
            RequestLimits limits,
            RegisterGraph graph,
            ServiceSettings settings)
            throws Exception {
        provider.apply(http);
        return http.authorizeHttpRequests(AccessRules::apply)
                .addFilterBefore(new SmallForms(signIn, settings.largestValidation()), CsrfFilter.class)
                .addFilterBefore(new BearerFilter(credentials), AuthorizationFilter.class)
                .addFilterBefore(new SessionFilter(signIn), AuthorizationFilter.class)
                .addFilterBefore(new LimitFilter(limits), AuthorizationFilter.class)
                .addFilterBefore(new AuditFilter(graph.audit()), AuthorizationFilter.class)
                .addFilterAfter(new SmallBodies(), AuthorizationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(AccessConfiguration::askWho)
                        .accessDeniedHandler(AccessConfiguration::refuse))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(forms -> forms.csrfTokenRepository(tokensOfForms())
                        .csrfTokenRequestHandler(new FormTokens())
                        .requireCsrfProtectionMatcher(Requests::isForm))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .addHeaderWriter(AccessConfiguration::varyByCaller)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy ->
                                policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
                .build();
    }

    /** In a cookie, so that a form for everybody needs no session. */
    private static CsrfTokenRepository tokensOfForms() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("form");
        repository.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
        return repository;
    }

    /** Somebody who is not known gets to the page to sign in, and a program is told what it needs. */
    private static void askWho(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (Requests.wantsPage(request) && Requests.isRead(request)) {
            response.sendRedirect(UriComponentsBuilder.fromPath("/sign-in")
                    .queryParam("next", UriUtils.encode(address(request), StandardCharsets.UTF_8))
                    .build(true)
                    .toUriString());
        } else {
            Refusals.unknown(response);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException) {
            Refusals.oldForm(response);
        } else {
            Refusals.forbidden(response);
        }
    }

    /** The data is public: a page of any other site may read it, without a key, which a page has no business to know. */
    @Bean
    CorsConfigurationSource corsConfigurationSource() {
        CorsConfiguration reading = new CorsConfiguration();
        reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.setAllowedHeaders(List.of(HttpHeaders.ACCEPT, HttpHeaders.IF_NONE_MATCH, "Last-Event-ID"));
        reading.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LINK,
                HttpHeaders.CONTENT_LOCATION,
                HttpHeaders.RETRY_AFTER,
                "Boreg-Redacted",
                "Boreg-Under-Query",
                "Boreg-Next",
                "RateLimit",
                "RateLimit-Policy"));
        reading.setMaxAge(3600L);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", reading);
        source.registerCorsConfiguration("/openapi.json", reading);
        return source;
    }

    @Bean
    StrictHttpFirewall firewall() {
        return new AddressFirewall();
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, rejection) ->
                response.sendError(400, "The address or a header has characters that it must not have.");
    }

    /** Who asks decides on what is seen, of every answer: no cache may give one caller's to another. */
    private static void varyByCaller(HttpServletRequest request, HttpServletResponse response) {
        if (!response.getHeaders(HttpHeaders.VARY).contains(HttpHeaders.AUTHORIZATION)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
    }
}
