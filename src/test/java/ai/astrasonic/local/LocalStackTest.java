package ai.astrasonic.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.command.ConsoleAccess;
import ai.astrasonic.testing.LocalStackForTests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** The whole set-up as {@code ./console run} starts it. */
class LocalStackTest {

    private final LocalStack stack = LocalStackForTests.stack();

    @Test
    void health_is_up_and_tells_a_stranger_nothing_more() throws Exception {
        var answer = get(stack.address().resolve("/actuator/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"UP\"").doesNotContain("components", "details");
    }

    @Test
    void nothing_but_health_is_shown_of_the_actuator() throws Exception {
        for (var path : new String[] {"env", "heapdump", "loggers", "beans", "configprops", "metrics"}) {
            assertThat(get(stack.address().resolve("/actuator/" + path)).statusCode())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void a_stranger_is_sent_to_the_sign_in_page_of_the_staff_realm() throws Exception {
        var first = get(stack.address());
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith("/oauth2/authorization/keycloak");
    }

    @Test
    void the_command_line_may_sign_in_and_only_its_owner_may_read_how() throws IOException {
        var file = stack.commandLineAccess();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ConsoleAccess.in(file).address()).isEqualTo(stack.address());
    }

    @Test
    void the_console_comes_back_after_a_power_cut() throws Exception {
        stack.killConsole();
        stack.startConsole();
        assertThat(get(stack.address().resolve("/actuator/health")).statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
