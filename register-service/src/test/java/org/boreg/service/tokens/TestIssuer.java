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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An identity provider of this machine: a discovery document, keys, and tokens signed with them. */
public final class TestIssuer implements AutoCloseable {

    public static final String AUDIENCE = "the-register";

    private static final RSAKey RSA = rsa("rsa-1");
    private static final ECKey EC = ec();

    final AtomicInteger requests = new AtomicInteger();
    final List<JWK> published = new ArrayList<>(List.of(RSA, EC));

    private final HttpServer server;
    private volatile Map<String, String> asked = Map.of();

    /** What the tokens of whoever signs in say. */
    public volatile List<String> janesRoles = List.of("regulator");

    volatile @Nullable String discovery;
    volatile int status = 200;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/realms/test/authorize", this::letIn);
        server.createContext("/realms/test/token", this::giveTokens);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] body = (exchange.getRequestURI().getPath().endsWith("/keys")
                            ? new JWKSet(published).toString()
                            : discovery())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
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
        return discovery != null ? discovery : """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer());
    }

    /** Whoever comes is Jane, and sent back with a code. */
    private void letIn(HttpExchange exchange) throws IOException {
        asked = parameters(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=once&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Only to the one who asked for the code (RFC 7636). */
    private void giveTokens(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean isSame = challenge(sent.get("code_verifier")).equals(asked.get("code_challenge"));
        byte[] body = (isSame ? tokens() : "{\"error\": \"invalid_grant\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(isSame ? 200 : 400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String tokens() {
        return """
                {"token_type": "Bearer", "expires_in": 300, "access_token": "%s", "id_token": "%s"}
                """.formatted(
                        signed(claims().claim("roles", janesRoles)),
                        signed(claims().audience(asked.get("client_id"))
                                .issueTime(new java.util.Date())
                                .claim("nonce", asked.get("nonce"))));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
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
