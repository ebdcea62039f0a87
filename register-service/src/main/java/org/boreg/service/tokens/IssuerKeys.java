package org.boreg.service.tokens;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.boreg.service.TokenSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public keys of an issuer, as its discovery document says where they are. They are asked for when a token needs them, by one request at
 * a time and not again and again: whoever sends tokens of unknown keys makes nobody wait, neither here nor there. An issuer that is away for less
 * than an hour is not missed.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration GOOD = Duration.ofHours(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LARGEST_DOCUMENT = 1 << 18;
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final String issuer;
    private final Clock clock;
    private final ResourceRetriever http =
            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_DOCUMENT);

    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile Instant lastTry = Instant.MIN;

    private record Known(JWKSet keys, Instant at) {}

    IssuerKeys(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws IssuerAway {
        if (!isYoungerThan(FRESH)) {
            askAgain();
        }
        List<JWK> found = selector.select(keys());
        if (!found.isEmpty()) {
            return found;
        }
        // The issuer may have a new key.
        askAgain();
        return selector.select(keys());
    }

    private JWKSet keys() throws IssuerAway {
        Known last = known;
        if (last == null || !isYoungerThan(GOOD)) {
            throw new IssuerAway("The keys of " + issuer + " are not known", null);
        }
        return last.keys();
    }

    private boolean isYoungerThan(Duration age) {
        Known last = known;
        return last != null && clock.instant().isBefore(last.at().plus(age));
    }

    /** Unless somebody else does, or has just done so. */
    private void askAgain() {
        if (!asking.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            if (now.isBefore(lastTry.plus(BETWEEN_TRIES))) {
                return;
            }
            lastTry = now;
            known = new Known(fetch(), now);
        } catch (IOException | ParseException | JacksonException | IllegalArgumentException away) {
            log.warn("The keys of the identity provider {} cannot be read: {}", issuer, away.toString());
        } finally {
            asking.unlock();
        }
    }

    private JWKSet fetch() throws IOException, ParseException {
        JsonNode discovery = JsonMapper.shared().readTree(read(stripped(issuer) + DISCOVERY));
        if (!issuer.equals(discovery.path("issuer").stringValue(null))) {
            throw new IOException("its discovery document is of another issuer");
        }
        String keys = discovery.path("jwks_uri").stringValue("");
        if (!TokenSettings.isTrustworthy(keys)) {
            throw new IOException("its jwks_uri is no https address: " + keys);
        }
        return JWKSet.parse(read(keys));
    }

    private String read(String address) throws IOException {
        return http.retrieveResource(URI.create(address).toURL()).getContent();
    }

    private static String stripped(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
