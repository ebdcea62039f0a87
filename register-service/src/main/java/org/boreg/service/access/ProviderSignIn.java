package org.boreg.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.service.ServiceSettings;
import org.boreg.service.TokenSettings;
import org.boreg.service.TokenSettings.Client;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Signing in at the register's identity provider: OpenID Connect's authorization code flow with PKCE. What comes of it is a token, which is
 * then looked at like any that a program sends.
 */
public final class ProviderSignIn {

    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

    private static final String PROVIDER = "provider";
    private static final String BEGINNING = "/oauth2/authorization";
    private static final String NEXT = ProviderSignIn.class.getName();

    /** Who has not come back from the provider by then begins anew. */
    private static final int SECONDS_AWAY = 600;

    private final @Nullable TokenSettings provider;
    private final SignIn signIn;
    private final OAuth2AuthorizedClientRepository tokens = new HttpSessionOAuth2AuthorizedClientRepository();
    private final SupplierClientRegistrationRepository registrations =
            new SupplierClientRegistrationRepository(this::registration);

    ProviderSignIn(ServiceSettings settings, SignIn signIn) {
        TokenSettings known = settings.access().tokens();
        this.provider = known == null || known.client() == null ? null : known;
        this.signIn = signIn;
    }

    /** Whether this register has a provider to sign in at. */
    public boolean isThere() {
        return provider != null;
    }

    /**
     * Where a browser goes to sign in.
     *
     * @param next the page of this register to come back to
     * @return empty where there is no provider, or it does not answer
     */
    public Optional<String> begin(String next, HttpServletRequest request) {
        if (provider == null) {
            return Optional.empty();
        }
        try {
            registrations.findByRegistrationId(PROVIDER);
        } catch (RuntimeException away) {
            log.warn("The identity provider {} does not answer: {}", provider.issuer(), away.getMessage());
            return Optional.empty();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(SECONDS_AWAY);
        session.setAttribute(NEXT, SignIn.local(next));
        return Optional.of(BEGINNING + "/" + PROVIDER);
    }

    void apply(HttpSecurity http) throws Exception {
        if (provider == null) {
            return;
        }
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, BEGINNING);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(tokens)
                .authorizationEndpoint(beginning -> beginning.authorizationRequestResolver(requests))
                .loginPage("/sign-in")
                .successHandler(this::comeBack)
                .failureHandler(ProviderSignIn::refused));
    }

    /** The token for this register may be the one for access or the one that says who it is: that is the provider's choice. */
    private void comeBack(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        String next = SignIn.local(String.valueOf(request.getSession().getAttribute(NEXT)));
        OAuth2AuthorizedClient client = tokens.loadAuthorizedClient(PROVIDER, user, request);
        Stream<String> brought = Stream.concat(
                Stream.ofNullable(client).map(known -> known.getAccessToken().getTokenValue()),
                user.getPrincipal() instanceof OidcUser known
                        ? Stream.of(known.getIdToken().getTokenValue())
                        : Stream.empty());
        SecurityContextHolder.clearContext();
        boolean isIn = brought.anyMatch(token -> isGood(token, request));
        response.sendRedirect(isIn ? next : "/sign-in?refused");
    }

    private boolean isGood(String token, HttpServletRequest request) {
        try {
            signIn.begin(token, request);
            return true;
        } catch (AuthenticationException refused) {
            log.warn("A token that the identity provider gave is not good here: {}", refused.getMessage());
            return false;
        }
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        log.warn("Somebody did not get in by the identity provider: {}", why.getMessage());
        response.sendRedirect("/sign-in?refused");
    }

    /** Read from the provider when the first person wants to sign in, since it may be away when the register starts. */
    private InMemoryClientRegistrationRepository registration() {
        TokenSettings known = Objects.requireNonNull(provider);
        Client client = Objects.requireNonNull(known.client());
        ClientRegistration.Builder register = ClientRegistrations.fromIssuerLocation(known.issuer())
                .registrationId(PROVIDER)
                .clientId(client.id())
                .scope("openid");
        if (client.secret() == null) {
            register.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            register.clientSecret(client.secret());
        }
        return new InMemoryClientRegistrationRepository(register.build());
    }
}
