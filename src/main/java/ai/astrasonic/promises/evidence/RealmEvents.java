package ai.astrasonic.promises.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events that the identity server keeps by itself, asked of its administration by a client that can only read them. */
@Component
public class RealmEvents {

    /** The realms by the names in the settings. */
    public static final List<String> REALMS = List.of("staff", "customers");

    private static final Logger LOG = LoggerFactory.getLogger(RealmEvents.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CLIENT = "event-check";
    private static final int PAGE = 1_000;

    private final EvidenceSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    RealmEvents(EvidenceSettings settings) {
        this.settings = settings;
    }

    /**
     * What one of a realm's two stores of events says.
     *
     * @param kind {@code events} or {@code admin-events}
     * @param term after which the server forgets them; zero when it never does
     * @param old how many are older than was asked, or a thousand when there are more
     */
    public record Store(String kind, boolean isKept, Duration term, List<Instant> old) {

        /** Whether nothing new can outlive the given term here. */
        public boolean endsWithin(Duration longest) {
            return !isKept || (term.isPositive() && term.compareTo(longest) <= 0);
        }
    }

    /** Both stores; empty when the realm is not known to us, or does not answer us. */
    public Optional<List<Store>> ask(String realm, Instant before) {
        var address = settings.realm(realm);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(stores(address.get(), before));
        } catch (IOException | JacksonException | IllegalArgumentException failure) {
            LOG.warn("The events of the realm {} could not be asked: {}", realm, failure.getMessage());
            return Optional.empty();
        }
    }

    private List<Store> stores(URI realm, Instant before) throws IOException {
        var token = token(realm);
        var administration = realm.toString().replaceFirst("/realms/", "/admin/realms/");
        var told = json(asking(administration, token));
        if (!told.has("eventsEnabled")) {
            throw new IOException("The client may not view the realm's settings");
        }
        return List.of(
                new Store(
                        "events",
                        told.path("eventsEnabled").asBoolean(),
                        Duration.ofSeconds(told.path("eventsExpiration").asLong(0)),
                        older(administration, "events", token, before)),
                new Store(
                        "admin-events",
                        told.path("adminEventsEnabled").asBoolean(),
                        Duration.ofSeconds(Long.parseLong(
                                told.at("/attributes/adminEventsExpiration").asString("0"))),
                        older(administration, "admin-events", token, before)));
    }

    private List<Instant> older(String administration, String kind, String token, Instant before) throws IOException {
        var day = LocalDate.ofInstant(before, ZoneOffset.UTC);
        var page = json(
                asking(administration + "/" + kind + "?direction=asc&first=0&max=" + PAGE + "&dateTo=" + day, token));
        return page.valueStream()
                .map(event -> Instant.ofEpochMilli(event.path("time").asLong()))
                .filter(time -> time.isBefore(before))
                .sorted()
                .toList();
    }

    private String token(URI realm) throws IOException {
        var form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret="
                + URLEncoder.encode(settings.clientSecret().orElseThrow(), StandardCharsets.UTF_8);
        return json(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .path("access_token")
                .asString();
    }

    private static HttpRequest.Builder asking(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
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
}
