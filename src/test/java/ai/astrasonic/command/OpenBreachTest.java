package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenBreachTest {

    private static final String TAKEN = "{\"number\": 7, \"id\": \"x\", \"notifyBy\": null}";

    private final List<JsonNode> received = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer server;
    private int status = 201;
    private String type = "application/json";
    private String answer = TAKEN;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realm", exchange -> send(exchange, 200, "application/json", "{\"access_token\": \"t\"}"));
        server.createContext("/api", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            received.add(JsonMapper.shared().readTree(exchange.getRequestBody()));
            send(exchange, status, type, answer);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void one_line_at_night_is_enough() throws IOException {
        int exit = command()
                .run(List.of("Files of others shown", "--system", "library,backup", "--since", "2026-11-26T03:10"));

        assertThat(exit).isZero();
        var body = received.getFirst();
        assertThat(body.path("title").asString()).isEqualTo("Files of others shown");
        assertThat(body.path("systems").size()).isEqualTo(2);
        assertThat(body.path("since").asString()).isEqualTo("2026-11-26T03:10");
        assertThat(body.has("discovered")).isFalse();
        assertThat(body.has("certain")).isFalse();
    }

    @Test
    void the_same_line_with_the_same_key_is_the_same_call() throws IOException {
        command().run(List.of("Shown", "--key", "night-1"));
        command().run(List.of("Shown", "--key", "night-1"));

        assertThat(keys).containsExactly("night-1", "night-1");
    }

    @Test
    void what_a_processor_told_names_it() throws IOException {
        command().run(List.of("Their notice", "--recipient", "resend", "--certain", "They say so"));

        assertThat(received.getFirst().path("discoveredBy").asString()).isEqualTo("PROCESSOR");
        assertThat(received.getFirst().path("certain").asString()).isEqualTo("They say so");
    }

    @Test
    void a_refusal_is_shown_in_the_words_of_the_console() {
        status = 422;
        type = "application/problem+json";
        answer = "{\"detail\": \"No such system\"}";

        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> command().run(List.of("Shown", "--system", "toaster")))
                .withMessageContaining("No such system");
    }

    @Test
    void asks_what_happened() {
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> command().run(List.of("--system", "library")))
                .withMessageStartingWith("What happened?");
    }

    private OpenBreach command() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var access = new ConsoleAccess(address, address.resolve("/realm"), "cli", "secret");
        return new OpenBreach(() -> ConsoleClient.connect(access));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
