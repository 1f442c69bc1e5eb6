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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportLibraryTest {

    private static final String ACCOUNT = "019a0000-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    private HttpServer server;
    private String received = "";
    private String requested = "";
    private int status = 201;
    private String type = "application/json";
    private String answer = "{\"sentence\": \"6 tracks read.\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realm", exchange -> send(exchange, 200, "application/json", "{\"access_token\": \"t\"}"));
        server.createContext("/api", exchange -> {
            requested = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            received = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            send(exchange, status, type, answer);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sends_the_file_and_its_own_name_only() throws IOException {
        var file = Files.writeString(folder.resolve("my library.xml"), "<DJ_PLAYLISTS/>");

        int exit = command().run(List.of("--account", ACCOUNT, file.toString()));

        assertThat(exit).isZero();
        assertThat(received).isEqualTo("<DJ_PLAYLISTS/>");
        assertThat(requested)
                .isEqualTo("POST /api/v1/accounts/" + ACCOUNT + "/library-imports?fileName=my+library.xml");
    }

    @Test
    void says_the_consoles_sentence_when_it_refuses() throws IOException {
        status = 422;
        type = "application/problem+json";
        answer = "{\"detail\": \"The library was not changed. The file is empty.\"}";
        var file = Files.createFile(folder.resolve("empty.xml"));

        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> command().run(List.of("--account", ACCOUNT, file.toString())))
                .withMessageContaining("The file is empty.");
    }

    @Test
    void claims_nothing_about_the_library_when_no_answer_comes() throws IOException {
        var file = Files.writeString(folder.resolve("library.xml"), "<DJ_PLAYLISTS/>");
        server.removeContext("/api");
        server.createContext("/api", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        });

        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> command().run(List.of("--account", ACCOUNT, file.toString())))
                .withMessageContaining("not known whether the file was taken in")
                .withMessageEndingWith("send the file again, which changes nothing twice.");
    }

    @Test
    void does_not_speak_of_the_file_when_it_was_never_sent() throws IOException {
        var file = Files.writeString(folder.resolve("library.xml"), "<DJ_PLAYLISTS/>");
        server.removeContext("/realm");
        server.createContext("/realm", HttpExchange::close);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> command().run(List.of("--account", ACCOUNT, file.toString())));
        assertThat(requested).isEmpty();
    }

    @Test
    void asks_for_what_is_missing() {
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> command().run(List.of("x.xml")))
                .withMessageStartingWith("Which account?");
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> command().run(List.of("--account", ACCOUNT)))
                .withMessageStartingWith("Which file?");
        assertThatExceptionOfType(Misuse.class)
                .isThrownBy(() -> command().run(List.of("--account", ACCOUNT, "no-such-file.xml")))
                .withMessageContaining("no readable file");
    }

    private ImportLibrary command() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var access = new ConsoleAccess(address, address.resolve("/realm"), "cli", "secret");
        return new ImportLibrary(() -> ConsoleClient.connect(access));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
