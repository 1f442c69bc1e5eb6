package ai.astrasonic.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies for each port, even secure ones, and follows no redirect by itself. */
public final class Visitor {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private static final Pattern CSRF = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final String GO = """
            {"csrfToken": "%s", "syncId": 0, "clientId": 0, "rpc": [{"type": "event", "node": 1, "event": "ui-navigate",
             "data": {"route": "%s", "query": "", "appShellTitle": "", "historyState": {"idx": 0}, "trigger": "initial"}}]}
            """;

    private static final String LEAVE = "{\"csrfToken\": \"%s\", \"UNLOAD\": true, \"rpc\": []}";

    private final URI console;
    private final HttpClient http;
    private final Map<Integer, Map<String, String>> cookies = new TreeMap<>();
    private String tab = "";
    private String key = "";

    public Visitor(URI console) {
        this(console, InetAddress.getLoopbackAddress());
    }

    /** A visitor who comes from another address of this machine. */
    public Visitor(URI console, InetAddress from) {
        this.console = console;
        this.http = HttpClient.newBuilder().localAddress(from).build();
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(console.resolve(path)), headers);
    }

    public HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(console.resolve(path)).POST(BodyPublishers.noBody()), headers);
    }

    /** What the console draws at an address, as its own protocol tells a browser. */
    public String screen(String path) throws IOException, InterruptedException {
        var start = get("/?v-r=init&location=" + path + "&query=").body();
        tab = "/?v-r=uidl&v-uiId=" + found(UI, start);
        key = found(CSRF, start);
        return tell(GO.formatted(key, path));
    }

    /** Closes the tab, so that nothing is drawn in it any more. */
    public void leave() throws IOException, InterruptedException {
        if (!tab.isEmpty()) {
            tell(LEAVE.formatted(key));
        }
    }

    private String tell(String content) throws IOException, InterruptedException {
        return send(
                        HttpRequest.newBuilder(console.resolve(tab)).POST(BodyPublishers.ofString(content)),
                        "Content-Type",
                        "application/json; charset=UTF-8")
                .body();
    }

    /** Where an answer sends us, or the answer's number. */
    public String whereTo(String path) throws IOException, InterruptedException {
        var answer = get(path);
        return answer.headers().firstValue("Location").orElse(Integer.toString(answer.statusCode()));
    }

    /** Signs in at the identity server, as somebody at a browser would. */
    public void signIn(KeycloakAdmin.Person person) throws IOException, InterruptedException {
        var page = follow(get("/oauth2/authorization/keycloak"));
        var form = found(FORM, page.body());
        var content = "username=" + encoded(person.name()) + "&password=" + encoded(person.password());
        follow(send(
                HttpRequest.newBuilder(page.uri().resolve(form.replace("&amp;", "&")))
                        .POST(BodyPublishers.ofString(content)),
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var next = answer.headers().firstValue("Location");
        return next.isEmpty()
                ? answer
                : follow(send(HttpRequest.newBuilder(answer.uri().resolve(next.get()))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        var ours = cookies.computeIfAbsent(request.build().uri().getPort(), port -> new TreeMap<>());
        if (!ours.isEmpty()) {
            request.header(
                    "Cookie",
                    ours.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            ours.put(pair[0], pair[1]);
        });
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
