package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Against a small issuer on loopback that publishes its keys as Keycloak does. */
class RealmTokensTest {

    private final RSAKey key = rsa();
    private final HttpServer issuer = server();
    private final String address = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/realms/staff";
    private final JwtDecoder decoder = RealmTokens.decoder(address, "console");

    @BeforeEach
    void publish() {
        var keys = new JWKSet(key.toPublicJWK()).toString();
        var metadata = "{\"issuer\":\"" + address + "\",\"jwks_uri\":\"" + address + "/certs\"}";
        issuer.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            answer(exchange, path.endsWith("/certs") ? keys : metadata);
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void takes_a_token_of_the_realm_that_is_meant_for_us() throws JOSEException {
        assertThat(decoder.decode(signed(key, claims().build())).getSubject()).isEqualTo("3f0c");
    }

    @Test
    void refuses_a_token_for_somebody_else() throws JOSEException {
        refuses(signed(key, claims().audience("shop").build()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"ID", "Refresh", "Logout"})
    void refuses_a_token_that_proves_a_sign_in_or_anything_else(@Nullable String type) throws JOSEException {
        refuses(signed(key, claims().claim("typ", type).build()));
    }

    @Test
    void refuses_a_token_of_another_realm() throws JOSEException {
        refuses(signed(
                key, claims().issuer(address.replace("staff", "customers")).build()));
    }

    @Test
    void refuses_a_token_that_has_ended() throws JOSEException {
        var yesterday = Date.from(Instant.now(java.time.Clock.systemUTC()).minus(Duration.ofDays(1)));
        refuses(signed(key, claims().expirationTime(yesterday).build()));
    }

    @Test
    void refuses_a_token_signed_by_another_key() throws JOSEException {
        refuses(signed(rsa(), claims().build()));
    }

    @Test
    void refuses_a_token_that_nobody_signed() {
        refuses(new PlainJWT(claims().build()).serialize());
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    }

    private JWTClaimsSet.Builder claims() {
        var soon = Date.from(Instant.now(java.time.Clock.systemUTC()).plusSeconds(300));
        return new JWTClaimsSet.Builder()
                .subject("3f0c")
                .issuer(address)
                .audience("console")
                .claim("typ", "Bearer")
                .expirationTime(soon);
    }

    private String signed(RSAKey by, JWTClaimsSet claims) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
