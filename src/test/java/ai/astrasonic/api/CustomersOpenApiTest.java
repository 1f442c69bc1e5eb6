package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import ai.astrasonic.api.Described.Operation;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.NewConnection;
import ai.astrasonic.connections.Provider;
import ai.astrasonic.customers.ServicesForTests;
import ai.astrasonic.customers.StripeForTests;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.testing.IdentityServerForTests;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The description says what the interface does, all of it, and the interface does what the description says. */
class CustomersOpenApiTest extends CustomerStories {

    private static final String CONSENTS = "/api/v1/me/consents";
    private static final String IMPORTS = "/api/v1/me/library-imports";

    private static final String CHECKOUT = "/api/v1/me/checkout-sessions";
    private static final String PORTAL = "/api/v1/me/billing-portal-sessions";
    private static final String PLAN = "{\"plan\": \"pro-month\"}";
    private static final String EVENTS = "/api/v1/me/product-events";
    private static final String BATCHES = "/api/v1/me/library-batches";
    private static final String DELETION = """
            {"kind": "TRACK_DELETED", "source": "rekordbox", "id": "1", "changedAt": "2026-11-01T09:00:00Z"}
            """;
    private static final String CONNECTIONS = "/api/v1/me/connections";
    private static final String SPOTIFY = "{\"provider\": \"SPOTIFY\"}";
    private static final String ACCOUNT = "/api/v1/me/account";
    private static final String SESSION = "/api/v1/me/sessions/{id}";
    private static final String NEWCOMER =
            "{\"displayName\": \"Eve\", \"country\": \"NL\", \"language\": \"nl\", \"birthYear\": 1990}";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    StripeForTests stripe;

    @Autowired
    ServicesForTests services;

    @Autowired
    Connections connections;

    private final IdentityServerForTests server = IdentityServerForTests.ofTheRun();
    private Described described;
    private BackupRequests backup;

    @AfterEach
    void nobody_is_left() {
        server.door().isAsNew();
    }

    @BeforeEach
    void read() {
        backup = new BackupRequests(application, ada);
        server.knows(named(ADA));
        stripe.reset();
        services.reset();
        described = Described.of(text(asNobody(MockMvcRequestBuilders.get(CustomersOpenApi.PATH))));
    }

    @Test
    void anybody_reads_it_and_it_is_openapi_3_1() throws IOException {
        var answer = asNobody(MockMvcRequestBuilders.get(CustomersOpenApi.PATH));
        var options = new ParseOptions();
        options.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(text(answer), null, options);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getSpecVersion()).isEqualTo(SpecVersion.V31);
        assertThat(described.document().get("openapi").asString()).startsWith("3.1.");
    }

    /** The client that the build generates, and whoever writes one, reads the copy. */
    @Test
    void the_copy_among_the_documents_is_what_is_served() throws IOException {
        var copy = Path.of("docs/customers-openapi.json");
        var served = described.document();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(copy, served.toPrettyString().replace("\r", "") + "\n");
        }

        assertThat(JsonMapper.shared().readTree(Files.readString(copy)))
                .as("run this test with -Dgolden=write and look at what changed")
                .isEqualTo(served);
    }

    @Test
    void it_has_every_route_of_customers_and_no_other() {
        var served = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.equals("/api/v1/me") || pattern.startsWith("/api/v1/me/"))
                        .forEach(pattern -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + pattern))));

        assertThat(described.operations().stream().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void each_route_has_a_name_and_says_what_it_answers_with() {
        assertThat(described.operations()).allSatisfy(operation -> {
            assertThat(operation.described().get("operationId").asString()).doesNotContain("_");
            assertThat(operation.described().get("summary").asString()).isNotBlank();
            assertThat(operation.statuses()).contains("401", "403", "429");
        });
        assertThat(described.operations().stream()
                        .map(operation ->
                                operation.described().get("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    /** A status that is described and not given here, or given and not described, fails. */
    @Test
    void every_described_answer_is_given() throws Exception {
        var given = new TreeMap<String, Set<String>>();
        everyAnswer(given);

        var promised = new TreeMap<String, Set<String>>();
        described.operations().forEach(operation -> promised.put(operation.toString(), operation.statuses()));
        assertThat(given).isEqualTo(promised);
    }

    private void everyAnswer(Map<String, Set<String>> given) throws Exception {
        for (var operation : described.operations()) {
            note(given, operation.toString(), asNobody(good(operation)));
            note(given, operation.toString(), send(good(operation).with(token(EVE))));
            note(given, operation.toString(), send(good(operation).with(token(ADA))));
            note(given, operation.toString(), send(good(operation).with(jwt())));
        }
        note(
                given,
                "DELETE " + SESSION,
                send(MockMvcRequestBuilders.delete(SESSION, "nobodys").with(token(ADA))));
        ofOpening(given);
        lists().forEach(path -> note(given, "GET " + path, get(path + "?limit=0", ADA)));
        ofTheAccount(given);
        ofPaying(given);
        ofPosts(given);
        ofProductEvents(given);
        backup.refused((operation, request) -> note(given, operation, send(request.with(token(ADA)))));
        IntStream.range(0, 60)
                .forEach(
                        i -> sendAtOnce(MockMvcRequestBuilders.get("/api/v1/me").with(token(ADA))));
        for (var operation : described.operations()) {
            note(given, operation.toString(), sendAtOnce(good(operation).with(token(ADA))));
        }
    }

    private static Stream<String> lists() {
        return Stream.of(
                "/api/v1/me/security-events",
                "/api/v1/me/tracks",
                "/api/v1/me/invoices",
                CONSENTS + "/history",
                BackupRequests.FILES,
                "/api/v1/me/library-changes",
                "/api/v1/me/playlists",
                "/api/v1/me/playlist-entries",
                "/api/v1/me/cue-points");
    }

    private void ofTheAccount(Map<String, Set<String>> given) {
        var tag = String.valueOf(get("/api/v1/me", ADA).getHeader(HttpHeaders.ETAG));
        note(
                given,
                "GET /api/v1/me",
                send(MockMvcRequestBuilders.get("/api/v1/me")
                        .header(HttpHeaders.IF_NONE_MATCH, tag)
                        .with(token(ADA))));
        var change = "PATCH /api/v1/me";
        note(given, change, send(json(patch("/api/v1/me"), "{}").with(token(ADA))));
        note(
                given,
                change,
                send(json(patch("/api/v1/me"), "{")
                        .header(HttpHeaders.IF_MATCH, "*")
                        .with(token(ADA))));
        note(
                given,
                change,
                send(json(patch("/api/v1/me"), "{}")
                        .header(HttpHeaders.IF_MATCH, "\"old\"")
                        .with(token(ADA))));
        note(
                given,
                change,
                send(patch("/api/v1/me")
                        .header(HttpHeaders.IF_MATCH, "*")
                        .content("x")
                        .contentType("text/plain")
                        .with(token(ADA))));
        note(
                given,
                change,
                send(json(patch("/api/v1/me"), "{\"country\": \"XX\"}")
                        .header(HttpHeaders.IF_MATCH, "*")
                        .with(token(ADA))));
    }

    private void ofPaying(Map<String, Set<String>> given) {
        note(given, "POST " + CONNECTIONS, post(CONNECTIONS, ADA, "{"));
        note(given, "POST " + CONNECTIONS, notJson(CONNECTIONS));
        services.doNotKnowUs();
        note(given, "POST " + CONNECTIONS, post(CONNECTIONS, ADA, SPOTIFY));
        services.reset();
        note(
                given,
                "DELETE " + CONNECTIONS + "/{id}",
                send(MockMvcRequestBuilders.delete(CONNECTIONS + "/{id}", ada.toString())
                        .with(token(ADA))));
        note(given, "POST " + CHECKOUT, post(CHECKOUT, ADA, "{"));
        note(given, "POST " + CHECKOUT, notJson(CHECKOUT));
        stripe.control().next(new Fault.Answers(Reply.text(500, "")));
        note(given, "POST " + CHECKOUT, post(CHECKOUT, ADA, PLAN));
        note(given, "POST " + PORTAL, post(PORTAL, BOB, ""));
        stripe.control().next(new Fault.Answers(Reply.text(500, "")));
        note(given, "POST " + PORTAL, post(PORTAL, ADA, ""));
    }

    private MockHttpServletResponse notJson(String path) {
        return send(MockMvcRequestBuilders.post(path)
                .contentType("text/plain")
                .content("x")
                .with(token(ADA)));
    }

    private void ofOpening(Map<String, Set<String>> given) {
        var opening = "POST " + ACCOUNT;
        note(given, opening, post(ACCOUNT, ADA, "{"));
        note(
                given,
                opening,
                send(MockMvcRequestBuilders.post(ACCOUNT)
                        .contentType("text/plain")
                        .content("x")
                        .with(token(ADA))));
        server.knows(named(EVE));
        server.door().holds("token", named(EVE), "eve@example.org", false);
        note(given, opening, post(ACCOUNT, EVE, NEWCOMER));
        server.door().holds("token", named(EVE), "eve@example.org", true);
        note(given, opening, post(ACCOUNT, EVE, NEWCOMER));
    }

    private void ofPosts(Map<String, Set<String>> given) {
        note(
                given,
                "POST " + CONSENTS,
                post(CONSENTS, ADA, decision(true).replace("textSha256\": \"", "textSha256\": \"0")));
        note(
                given,
                "POST " + CONSENTS,
                send(MockMvcRequestBuilders.post(CONSENTS)
                        .contentType("text/plain")
                        .content("x")
                        .with(token(ADA))));
        note(
                given,
                "POST " + IMPORTS,
                send(MockMvcRequestBuilders.post(IMPORTS)
                        .contentType("application/xml")
                        .content("<html/>")
                        .with(token(ADA))));
        note(
                given,
                "POST " + IMPORTS,
                send(MockMvcRequestBuilders.post(IMPORTS)
                        .contentType("text/plain")
                        .content("x")
                        .with(token(ADA))));
        note(
                given,
                "POST " + BATCHES,
                send(batch("{").queryParam("device", "laptop").with(token(ADA))));
        note(
                given,
                "POST " + BATCHES,
                send(batch(DELETION.repeat(10_001))
                        .queryParam("device", "laptop")
                        .with(token(ADA))));
        note(
                given,
                "POST " + BATCHES,
                send(batch(DELETION)
                        .contentType("text/plain")
                        .queryParam("device", "laptop")
                        .with(token(ADA))));
        for (var operation :
                described.operations().stream().filter(Operation::isPost).toList()) {
            note(
                    given,
                    operation.toString(),
                    send(good(operation).header(Repetitions.KEY, "").with(token(ADA))));
            send(good(operation).header(Repetitions.KEY, "key").with(token(ADA)));
            note(
                    given,
                    operation.toString(),
                    send(good(operation)
                            .queryParam("x", "y")
                            .header(Repetitions.KEY, "key")
                            .with(token(ADA))));
        }
    }

    private void ofProductEvents(Map<String, Set<String>> given) {
        note(given, "POST " + EVENTS, post(EVENTS, ADA, MyProductEventsTest.batch(101)));
        note(
                given,
                "POST " + EVENTS,
                send(MockMvcRequestBuilders.post(EVENTS)
                        .contentType("text/plain")
                        .content("x")
                        .with(token(ADA))));
    }

    private static MockHttpServletRequestBuilder batch(String lines) {
        return MockMvcRequestBuilders.post(BATCHES)
                .contentType("application/x-ndjson")
                .content(lines);
    }

    /** A request that a customer is served. */
    private MockHttpServletRequestBuilder good(Operation operation) {
        var backedUp = operation.path().startsWith("/api/v1/me/backup-");
        var session = operation.path().replace("{id}", backedUp ? backup.named(operation.path()) : "phone");
        server.door().hasSession(named(ADA), "phone", "192.0.2.1", clock.instant());
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), session);
        return switch (operation.toString()) {
            case "PATCH /api/v1/me" -> json(request, "{\"language\": \"en\"}").header(HttpHeaders.IF_MATCH, "*");
            case "POST " + CONSENTS -> json(request, decision(true));
            case "POST " + IMPORTS -> imports("rekordbox-6.xml");
            case "POST " + CHECKOUT -> json(request, PLAN);
            case "POST " + CONNECTIONS -> json(request, SPOTIFY);
            case "DELETE " + CONNECTIONS + "/{id}" -> MockMvcRequestBuilders.delete(CONNECTIONS + "/" + connected());
            case "POST " + PORTAL -> {
                sendAtOnce(json(MockMvcRequestBuilders.post(CHECKOUT), PLAN).with(token(ADA)));
                yield request;
            }
            case "POST " + ACCOUNT -> json(request, NEWCOMER);
            case "POST " + EVENTS -> json(request, MyProductEventsTest.batch(1));
            case "POST " + BATCHES -> batch(DELETION).queryParam("device", "laptop");
            case "POST " + BackupRequests.FILES -> BackupRequests.upload("good.wav");
            case "POST " + BackupRequests.UPLOADS -> BackupRequests.opening(request);
            case "PUT " + BackupRequests.UPLOADS + "/{id}" -> BackupRequests.part(request);
            default -> request;
        };
    }

    private UUID connected() {
        return RunAs.jobFor("test", () -> {
            connections.connect(new NewConnection(ada, Provider.SPOTIFY, "dj-ada", null, "", null));
            return connections.of(ada).getFirst().id();
        });
    }

    private static void note(Map<String, Set<String>> given, String operation, MockHttpServletResponse answer) {
        given.computeIfAbsent(operation, any -> new TreeSet<>()).add(String.valueOf(answer.getStatus()));
    }
}
