package org.boreg.service;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider (OpenID Connect), and where its tokens say what their bearers are to the register.
 *
 * @param issuer as its tokens have it in {@code iss}; {@code /.well-known/openid-configuration} below it says where its keys are
 * @param audience what its tokens have in {@code aud} when they are for this register
 * @param rolesClaim the claim with the roles; dots lead into claims within claims
 * @param companiesClaim the claim with the companies of a filer; null for none
 * @param client what the register is to the provider, for people who sign in there; null where only programs bring tokens
 */
public record TokenSettings(
        String issuer,
        String audience,
        String rolesClaim,
        @Nullable String companiesClaim,
        @Nullable Client client) {

    /**
     * What the register is to its provider.
     *
     * @param secret null where it proves by PKCE alone that it is the one who asked (RFC 7636)
     */
    public record Client(String id, @Nullable String secret) {

        /** @throws IllegalArgumentException when the id is blank */
        public Client {
            if (id.isBlank()) {
                throw new IllegalArgumentException("The client id is what the provider calls this register");
            }
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    public static final String USUAL_ROLES_CLAIM = "roles";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException when a value cannot be used; its message says what is expected */
    public TokenSettings {
        if (!isTrustworthy(issuer)) {
            throw new IllegalArgumentException(
                    "An issuer is an address such as https://id.example/realms/register, or one of this machine, not "
                            + issuer);
        }
        if (audience.isBlank()) {
            throw new IllegalArgumentException(
                    "The audience is missing: without one, tokens for any other service of the issuer would be taken");
        }
        if (rolesClaim.isBlank()) {
            throw new IllegalArgumentException("The claim of the roles has a name, such as roles");
        }
    }

    /** One whose tokens programs bring. */
    public TokenSettings(String issuer, String audience, String rolesClaim, @Nullable String companiesClaim) {
        this(issuer, audience, rolesClaim, companiesClaim, null);
    }

    public TokenSettings withClient(@Nullable Client register) {
        return new TokenSettings(issuer, audience, rolesClaim, companiesClaim, register);
    }

    /** Whether what is read there is what its owner says: over TLS, or from this machine. */
    public static boolean isTrustworthy(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
