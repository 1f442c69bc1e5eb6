package ai.astrasonic.residual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.residual.matching.Matcher;
import ai.astrasonic.residual.matching.Needles;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherPlacesTest {

    private static final int ANN = Trace.identifying(0);
    private static final Place.ObjectKeys NO_KEYS = key -> List.of();

    @TempDir
    Path folder;

    private final Needles needles = new Needles();
    private @Nullable HttpServer server;

    @BeforeEach
    void ann() {
        needles.add("ann@x.nl", ANN);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void logs_are_searched_line_by_line_packed_ones_too() throws IOException {
        Files.writeString(folder.resolve("a.log"), "x\n".repeat(1_500_000) + "refused ann@x.nl");
        Files.writeString(folder.resolve("b.log"), "refused joann@x.nl\n");
        Files.writeString(folder.resolve("c.log"), "y".repeat(3_000_000) + " ann@x.nl " + "y".repeat(3_000_000));
        Files.createDirectory(folder.resolve("old"));
        try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("old/d.log.gz")))) {
            packed.write("refused ANN@x.nl\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(logs(folder).traces()).containsExactly(Map.entry(new Trace("logs", "", ANN), 3L));
    }

    @Test
    void mails_are_searched_as_they_read() throws IOException {
        var body = Base64.getEncoder().encodeToString("Dear ann@x.nl".getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve("1.eml"),
                "From: a@b.nl\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + body + "\r\n");
        var settings = new ScanSettings(null, null, folder, Set.of("logs"));

        assertThat(new FolderScan(settings).search(new Matcher(needles), NO_KEYS).traces())
                .containsKey(new Trace("mailbox", "", ANN));
    }

    @Test
    void what_cannot_be_searched_is_never_clean() {
        assertThat(logs(null).unsearched()).containsEntry("logs", "not configured");
        assertThat(logs(folder.resolve("nowhere")).unsearched()).containsEntry("logs", "could not be read");
        assertThat(new IdentityServerScan(new ScanSettings(null, null, null, Set.of()))
                        .search(new Matcher(needles), NO_KEYS)
                        .unsearched())
                .containsEntry("identity-server", "not configured");
    }

    @Test
    void every_page_of_the_realm_is_read_with_its_attributes() throws IOException {
        var users = IntStream.range(0, 700)
                .mapToObj(n -> "{\"id\": \"%d\", \"email\": \"p%d@x.nl\", \"attributes\": {\"was\": [\"%s\"]}}"
                        .formatted(n, n, n == 600 ? "ann@x.nl" : "joann@x.nl"))
                .toList();

        var found = realm(200, users);

        assertThat(found.traces()).containsExactly(Map.entry(new Trace("identity-server", "", ANN), 1L));
        assertThat(found.places()).containsExactly("identity-server");
    }

    @Test
    void a_realm_that_does_not_answer_was_not_searched() throws IOException {
        assertThat(realm(403, List.of()).unsearched()).containsEntry("identity-server", "could not be read");
    }

    private Place.Found logs(@Nullable Path logs) {
        var settings = new ScanSettings(null, logs, null, Set.of("mailbox"));
        return new FolderScan(settings).search(new Matcher(needles), NO_KEYS);
    }

    private Place.Found realm(int status, List<String> users) throws IOException {
        var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/realms/customers/protocol/openid-connect/token", exchange -> {
            var answer = "{\"access_token\": \"t\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        made.createContext("/admin/realms/customers/users", exchange -> {
            int first = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*first=(\\d+).*", "$1"));
            var answer = users.stream()
                    .skip(first)
                    .limit(500)
                    .collect(Collectors.joining(",", "[", "]"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        made.start();
        server = made;
        var realm = URI.create("http://127.0.0.1:" + made.getAddress().getPort() + "/realms/customers");
        var settings = new ScanSettings(
                new ScanSettings.IdentityServer(realm, "residual-scan", "secret"), null, null, Set.of());
        return new IdentityServerScan(settings).search(new Matcher(needles), NO_KEYS);
    }
}
