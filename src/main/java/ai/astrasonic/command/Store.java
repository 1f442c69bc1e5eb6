package ai.astrasonic.command;

import ai.astrasonic.local.LocalObjectStore;
import ai.astrasonic.local.LocalObjectStore.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Serves one versioned object store, for the example of {@code docker-compose.yml}; a real set-up has a real one. */
final class Store implements Command {

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String summary() {
        return "serves one object store --name N --secret FILE [--data DIR] [--host H] [--port N]";
    }

    @Override
    public int run(List<String> typed) throws IOException, InterruptedException {
        var arguments = Arguments.parse(typed, Set.of("--name", "--secret", "--data", "--host", "--port"), Set.of());
        var name = arguments.text("--name").orElseThrow(() -> new Misuse("A store needs a --name."));
        var secret = arguments.text("--secret").orElseThrow(() -> new Misuse("A store needs a --secret FILE."));
        var data = arguments
                .text("--data")
                .map(Path::of)
                .orElse(Home.data().resolve("objects").resolve(name));
        var access = new Access(
                arguments.text("--host").orElse("127.0.0.1"),
                arguments.number("--port", 9000, 1, 65_535),
                "astrasonic-" + name,
                name,
                Files.readString(Path.of(secret)).strip());
        var store = LocalObjectStore.start(name + " store", data, access);
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop"));
        System.out.println("The " + name + " store listens at " + access.endpoint() + ".");
        Thread.currentThread().join();
        return 0;
    }
}
