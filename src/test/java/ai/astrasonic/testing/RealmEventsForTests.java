package ai.astrasonic.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The events of both realms as Keycloak's administration interface tells of them; well-behaved until a test says otherwise. */
public final class RealmEventsForTests {

    private static final Pattern PLACE = Pattern.compile("/admin/realms/(staff|customers)(/(events|admin-events))?");
    private static final Pattern TOKEN = Pattern.compile("/realms/(staff|customers)/protocol/openid-connect/token");
    private static final Duration TERM = Duration.ofDays(90);

    private final String secret;
    private final Map<String, Queue<Instant>> events = new ConcurrentHashMap<>();
    private volatile Duration term = TERM;
    private volatile boolean down;

    RealmEventsForTests(String secret) {
        this.secret = secret;
    }

    /** @param store such as {@code staff/admin-events} */
    public void has(String store, Instant at) {
        events.computeIfAbsent(store, none -> new ConcurrentLinkedQueue<>()).add(at);
    }

    public void endAfter(Duration newTerm) {
        term = newTerm;
    }

    public void areRefused() {
        down = true;
    }

    public void areWellBehaved() {
        events.clear();
        term = TERM;
        down = false;
    }

    boolean answers(String path, String body) {
        return PLACE.matcher(path).matches()
                || (TOKEN.matcher(path).matches() && body.contains("client_id=event-check"));
    }

    void answer(HttpExchange call, String path) throws IOException {
        var place = PLACE.matcher(path);
        if (down) {
            call.sendResponseHeaders(403, -1);
        } else if (!place.matches()) {
            send(call, "{\"access_token\":\"" + secret + "\"}");
        } else if (!("Bearer " + secret).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            call.sendResponseHeaders(401, -1);
        } else if (place.group(3) == null) {
            send(call, """
                    {"eventsEnabled":true,"eventsExpiration":%d,"adminEventsEnabled":true,"attributes":{"adminEventsExpiration":"%d"}}
                    """.formatted(term.toSeconds(), term.toSeconds()));
        } else {
            send(
                    call,
                    events.getOrDefault(place.group(1) + "/" + place.group(3), new ConcurrentLinkedQueue<>()).stream()
                            .map(at -> "{\"time\":" + at.toEpochMilli() + "}")
                            .collect(Collectors.joining(",", "[", "]")));
        }
    }

    private static void send(HttpExchange call, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
    }
}
