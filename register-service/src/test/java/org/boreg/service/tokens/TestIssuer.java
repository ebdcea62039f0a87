package org.boreg.service.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An identity provider of this machine: a discovery document, keys, and tokens signed with them. */
public final class TestIssuer implements AutoCloseable {

    public static final String AUDIENCE = "the-register";

    private static final RSAKey RSA = rsa("rsa-1");
    private static final ECKey EC = ec();

    final AtomicInteger asked = new AtomicInteger();
    final List<JWK> published = new ArrayList<>(List.of(RSA, EC));

    private final HttpServer server;
    volatile @Nullable String discovery;
    volatile int status = 200;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = (exchange.getRequestURI().getPath().endsWith("/keys")
                            ? new JWKSet(published).toString()
                            : discovery())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:%d/realms/test".formatted(server.getAddress().getPort());
    }

    private String discovery() {
        return discovery != null
                ? discovery
                : "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(issuer(), issuer());
    }

    /** What every token of this issuer for the register says. */
    public JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(AUDIENCE)
                .subject("jane")
                .expirationTime(new java.util.Date(4_102_444_800_000L));
    }

    public static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, JWSAlgorithm.RS256, RSA, null);
    }

    static String signedWithEc(JWTClaimsSet.Builder claims) {
        return signed(claims, JWSAlgorithm.ES256, EC, null);
    }

    static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWK key, @Nullable String type) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID());
            SignedJWT token = new SignedJWT(
                    (type == null ? header : header.type(new JOSEObjectType(type))).build(), claims.build());
            JWSSigner signer = key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner((RSAKey) key);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static RSAKey firstKey() {
        return RSA;
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
