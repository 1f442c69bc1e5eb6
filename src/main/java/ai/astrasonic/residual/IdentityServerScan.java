package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Matcher;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searches the customers' realm, user by user with all attributes, by a client of its own that can only read. */
@Component
class IdentityServerScan implements Place {

    static final String PLACE = "identity-server";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityServerScan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 500;

    private final ScanSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    IdentityServerScan(ScanSettings settings) {
        this.settings = settings;
    }

    @Override
    public Found search(Matcher matcher, ObjectKeys keys) {
        var server = settings.identityServer();
        if (server == null || !server.isComplete()) {
            return settings.absent().contains(PLACE) ? Found.nothing() : Found.unsearched(PLACE, "not configured");
        }
        try {
            var counts = new Counts(PLACE, matcher);
            users(server, counts);
            return counts.searched();
        } catch (IOException | JacksonException failure) {
            LOG.warn(
                    "The identity server could not be searched: {}",
                    failure.getClass().getSimpleName());
            return Found.unsearched(PLACE, "could not be read");
        }
    }

    private void users(ScanSettings.IdentityServer server, Counts counts) throws IOException {
        var token = token(server);
        for (int first = 0; ; first += PAGE) {
            var address = server.administration() + "/users?briefRepresentation=false&first=" + first + "&max=" + PAGE;
            var page = json(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token));
            page.forEach(user -> counts.thing(thing -> thing.text(user.toString(), Counts.JSON)));
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private String token(ScanSettings.IdentityServer server) throws IOException {
        var form = "grant_type=client_credentials&client_id=" + encoded(server.clientId()) + "&client_secret="
                + encoded(Objects.requireNonNull(server.clientSecret()));
        var address = server.realm() + "/protocol/openid-connect/token";
        return json(HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .path("access_token")
                .asString();
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("The identity server answered " + answer.statusCode());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the identity server was asked", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
