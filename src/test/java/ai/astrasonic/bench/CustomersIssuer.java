package ai.astrasonic.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;

/** A small issuer on loopback that publishes its keys as Keycloak does, and signs a token for whomever it is asked. */
final class CustomersIssuer implements AutoCloseable {

    private final RSAKey key;
    private final HttpServer server;
    private final Clock clock;

    CustomersIssuer(Clock clock) throws IOException, JOSEException {
        this.clock = clock;
        this.key = new RSAKeyGenerator(2048).keyID("bench").generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var keys = exchange.getRequestURI().getPath().endsWith("/certs");
            var body = (keys
                            ? new JWKSet(key.toPublicJWK()).toString()
                            : "{\"issuer\":\"" + address() + "\",\"jwks_uri\":\"" + address() + "/certs\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/customers";
    }

    String token(String identity) {
        var claims = new JWTClaimsSet.Builder()
                .subject(identity)
                .issuer(address())
                .audience("astrasonic")
                .claim("typ", "Bearer")
                .expirationTime(Date.from(clock.instant().plus(Duration.ofHours(1))))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of ours signs", e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
