package ai.astrasonic.command;

import ai.astrasonic.shared.AccountId;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Sends a library file to the console, which reads it into an account. */
final class ImportLibrary implements Command {

    private final Connector connector;

    ImportLibrary() {
        this(ConsoleClient::connect);
    }

    ImportLibrary(Connector connector) {
        this.connector = connector;
    }

    /** Finds the console to talk to. */
    @FunctionalInterface
    interface Connector {
        ConsoleClient connect() throws IOException;
    }

    @Override
    public String name() {
        return "import library";
    }

    @Override
    public String summary() {
        return "reads rekordbox XML or Traktor NML into an account: --account ID FILE";
    }

    @Override
    public int run(List<String> typed) throws IOException {
        var arguments = Arguments.parse(typed, Set.of("--account"), Set.of());
        var account = account(arguments.text("--account").orElse(""));
        var file = file(arguments.words());
        var path = "/api/v1/accounts/" + account + "/library-imports?fileName="
                + URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        try (var console = connector.connect()) {
            console.signIn();
            System.out.println(send(console, path, file));
            return 0;
        }
    }

    /** When no answer comes, it is unknown whether the file was read; the console takes a file whole or not at all. */
    private static String send(ConsoleClient console, String path, Path file) throws IOException {
        var body = BodyPublishers.ofFile(file);
        try {
            return console.post(path, "application/xml", body).path("sentence").asString();
        } catch (IOException noAnswer) {
            throw new Misuse("No answer came from the console, so it is not known whether the file was taken in; "
                    + "send the file again, which changes nothing twice.");
        }
    }

    private static AccountId account(String text) {
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new Misuse("Which account? Give its id: ./console import library --account ID FILE");
        }
    }

    private static Path file(List<String> words) {
        if (words.size() != 1) {
            throw new Misuse("Which file? Give one: ./console import library --account ID FILE");
        }
        var file = Path.of(words.getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Misuse("There is no readable file " + file + ".");
        }
        return file;
    }
}
