package ai.astrasonic.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;

/** Issues tokens of customers as the identity server does, for processes that check them. */
public final class CustomersIssuer implements AutoCloseable {

    private static final Duration LASTS = Duration.ofHours(2);

    private final RSAKey key;
    private final HttpServer server;
    private final Clock clock;

    public CustomersIssuer(Clock clock) {
        this.clock = clock;
        try {
            key = new RSAKeyGenerator(2048).keyID("1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::publish);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/customers";
    }

    public String tokenOf(String identity) {
        var claims = new JWTClaimsSet.Builder()
                .subject(identity)
                .issuer(address())
                .audience("astrasonic")
                .claim("typ", "Bearer")
                .expirationTime(Date.from(clock.instant().plus(LASTS)));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void publish(HttpExchange call) throws IOException {
        var keys = new JWKSet(key.toPublicJWK()).toString();
        var metadata = "{\"issuer\":\"" + address() + "\",\"jwks_uri\":\"" + address() + "/certs\"}";
        var body =
                (call.getRequestURI().getPath().endsWith("/certs") ? keys : metadata).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
