package ai.astrasonic.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers as Keycloak's administration interface does for a realm of customers, and keeps a log of every call. */
public final class IdentityServerForTests implements AutoCloseable {

    public static final String SECRET = "secret-of-the-client";

    private static final String USERS = "/admin/realms/customers/users/";
    private static final String TOKEN = "/realms/customers/protocol/openid-connect/token";

    private static final class OfTheRun {
        static final IdentityServerForTests INSTANCE = new IdentityServerForTests();
    }

    private final HttpServer server;
    private final Set<String> users = ConcurrentHashMap.newKeySet();
    private final Set<String> undying = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final DoorForTests door = new DoorForTests(users::contains);
    private final RealmEventsForTests events = new RealmEventsForTests(SECRET);
    private final Queue<Integer> troubles = new ArrayDeque<>();

    public IdentityServerForTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** One for the whole run. */
    public static IdentityServerForTests ofTheRun() {
        return OfTheRun.INSTANCE;
    }

    public Map<String, String> properties() {
        return Map.of(
                "astrasonic.identity.realm", realm().toString(),
                "astrasonic.identity.client-secret", SECRET,
                "astrasonic.sign-ins.realm", realm().toString(),
                "astrasonic.sign-ins.client-secret", SECRET,
                "astrasonic.promises.realms.customers", realm().toString(),
                "astrasonic.promises.realms.staff", realm().toString().replace("customers", "staff"),
                "astrasonic.promises.realms.client-secret", SECRET);
    }

    public URI realm() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/customers");
    }

    public void knows(String user) {
        users.add(user);
    }

    public boolean has(String user) {
        return users.contains(user);
    }

    /** Says that it removed this one, and does not. */
    public void neverLosesIt(String user) {
        users.add(user);
        undying.add(user);
    }

    public void losesItNow(String user) {
        undying.remove(user);
    }

    /** The next calls about people are answered with these. */
    public void isInTrouble(Integer... statuses) {
        troubles.addAll(List.of(statuses));
    }

    /** What the realms tell of their own events. */
    public RealmEventsForTests events() {
        return events;
    }

    /** Tokens, sessions and what happened at the door. */
    public DoorForTests door() {
        return door;
    }

    /** As {@code DELETE users/ID}, in their order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = call.getRequestURI().getRawPath();
            if (door.answered(call, path, body)) {
                return;
            }
            if (events.answers(path, body)) {
                events.answer(call, path);
            } else if (path.equals(TOKEN)) {
                token(call, body);
            } else if (!path.startsWith(USERS)
                    || !"Bearer good".equals(call.getRequestHeaders().getFirst("Authorization"))) {
                call.sendResponseHeaders(401, -1);
            } else {
                calls.add(call.getRequestMethod() + " users/" + path.substring(USERS.length()));
                bodies.add(body);
                var trouble = troubles.poll();
                call.sendResponseHeaders(
                        trouble == null ? answer(call.getRequestMethod(), path.substring(USERS.length())) : trouble,
                        -1);
            }
        }
    }

    private static void token(HttpExchange call, String body) throws IOException {
        if (!body.contains("client_id=erasure") || !body.contains("client_secret=" + SECRET)) {
            call.sendResponseHeaders(401, -1);
            return;
        }
        var answer = "{\"access_token\":\"good\",\"expires_in\":300,\"token_type\":\"Bearer\"}"
                .getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, answer.length);
        call.getResponseBody().write(answer);
    }

    private int answer(String method, String rest) {
        var user = rest.replaceAll("/.*", "");
        if (!users.contains(user)) {
            return 404;
        }
        if (method.equals("DELETE") && !undying.contains(user)) {
            users.remove(user);
        }
        return method.equals("GET") ? 200 : 204;
    }
}
