package ai.astrasonic.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers as Keycloak does about tokens, sessions and sign-in events of the customers realm. */
public final class DoorForTests {

    private static final String REALM = "/realms/customers";
    private static final Pattern SESSIONS = Pattern.compile("/admin/realms/customers/users/([^/]+)/(sessions|logout)");
    private static final Pattern SESSION = Pattern.compile("/admin/realms/customers/sessions/([^/]+)");

    private final Predicate<String> known;
    private final Map<String, Map<String, Object>> holders = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> sessions = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
    private volatile int trouble;

    DoorForTests(Predicate<String> known) {
        this.known = known;
    }

    /** Whoever brings this token is this one. */
    public void holds(String token, String identity, @Nullable String email, boolean verified) {
        holders.put(
                token,
                email == null
                        ? Map.of("sub", identity)
                        : Map.of("sub", identity, "email", email, "email_verified", verified));
    }

    public void hasSession(String identity, String id, String ip, Instant started) {
        sessions.put(
                id,
                Map.of(
                        "id",
                        id,
                        "userId",
                        identity,
                        "username",
                        "somebody@example.org",
                        "ipAddress",
                        ip,
                        "start",
                        started.toEpochMilli(),
                        "lastAccess",
                        started.plusSeconds(60).toEpochMilli(),
                        "clients",
                        Map.of("0b1c", "astrasonic")));
    }

    public boolean isOpen(String session) {
        return sessions.containsKey(session);
    }

    /** @param more such as {@code userId} and its value, by turns */
    public void happened(String id, Instant at, String type, String... more) {
        var event = new ConcurrentHashMap<String, Object>(
                Map.of("id", id, "time", at.toEpochMilli(), "type", type, "clientId", "astrasonic"));
        for (int i = 0; i < more.length; i += 2) {
            event.put(more[i], more[i].equals("details") ? Map.of("credential_type", more[i + 1]) : more[i + 1]);
        }
        events.add(event);
    }

    /** All calls are answered with this until it is 0. */
    public void isInTrouble(int status) {
        trouble = status;
    }

    public void isAsNew() {
        trouble = 0;
        holders.clear();
        sessions.clear();
        events.clear();
    }

    /** Whether it was for this part. */
    boolean answered(HttpExchange call, String path, String body) throws IOException {
        if (path.equals(REALM + "/protocol/openid-connect/token") && body.contains("client_id=security-log")) {
            send(call, 200, Map.of("access_token", "log", "expires_in", 300));
        } else if (path.equals(REALM + "/protocol/openid-connect/userinfo")) {
            userInfo(call);
        } else if (path.equals("/admin" + REALM + "/events") && bearer(call).equals("log")) {
            send(call, 200, page(call.getRequestURI().getQuery()));
        } else if (SESSION.matcher(path).matches() || (SESSIONS.matcher(path).matches() && isAboutSessions(call))) {
            sessions(call, path);
        } else {
            return false;
        }
        return true;
    }

    /** Whoever has no session here may be somebody of the other part. */
    private boolean isAboutSessions(HttpExchange call) {
        var path = call.getRequestURI().getPath();
        return call.getRequestMethod().equals("GET")
                || sessions.values().stream().anyMatch(session -> path.contains("/" + session.get("userId") + "/"));
    }

    private void userInfo(HttpExchange call) throws IOException {
        var holder = holders.get(bearer(call));
        boolean there = holder != null && known.test((String) holder.get("sub"));
        send(call, there ? 200 : 401, there ? holder : Map.of());
    }

    private void sessions(HttpExchange call, String path) throws IOException {
        var one = SESSION.matcher(path);
        var all = SESSIONS.matcher(path);
        if (!bearer(call).equals("good")) {
            send(call, 401, Map.of());
        } else if (one.matches()) {
            send(call, sessions.remove(one.group(1)) == null ? 404 : 204, Map.of());
        } else if (!all.matches()) {
            send(call, 404, Map.of());
        } else if (all.group(2).equals("logout")) {
            sessions.values().removeIf(session -> all.group(1).equals(session.get("userId")));
            send(call, 204, Map.of());
        } else {
            send(call, 200, of(all.group(1)));
        }
    }

    private List<Map<String, Object>> of(String identity) {
        return sessions.values().stream()
                .filter(session -> identity.equals(session.get("userId")))
                .toList();
    }

    private List<Map<String, Object>> page(String query) {
        var asked = Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.groupingBy(
                        part -> part[0], Collectors.mapping(part -> part[1], Collectors.toList())));
        return events.stream()
                .filter(event -> asked.getOrDefault("type", List.of()).contains((String) event.get("type")))
                .filter(event -> (long) event.get("time") >= number(asked, "dateFrom"))
                .filter(event -> (long) event.get("time") <= number(asked, "dateTo"))
                .sorted(Comparator.comparing(event -> (Long) event.get("time")))
                .skip(number(asked, "first"))
                .limit(number(asked, "max"))
                .toList();
    }

    private static long number(Map<String, List<String>> asked, String name) {
        return Long.parseLong(asked.getOrDefault(name, List.of("0")).getFirst());
    }

    private static String bearer(HttpExchange call) {
        return String.valueOf(call.getRequestHeaders().getFirst("Authorization"))
                .replaceFirst("^Bearer ", "");
    }

    private void send(HttpExchange call, int status, Object json) throws IOException {
        if (trouble != 0 || status == 204) {
            call.sendResponseHeaders(trouble != 0 ? trouble : status, -1);
            return;
        }
        var bytes = JsonMapper.shared().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }
}
