package ai.astrasonic.command;

import ai.astrasonic.local.LocalSettings;
import ai.astrasonic.local.LocalStack;
import ai.astrasonic.local.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs everything on this machine until it is told to stop. */
final class Run implements Command {

    private static final int HIGHEST_PORT = 65_528;
    private static final int MOST_PEOPLE = 1_000_000;

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String summary() {
        return "runs everything on this machine [--port N] [--data DIR] [--empty] [--people N] [--big]";
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        var stack = LocalStack.in(settings(arguments), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        System.out.println("Starting; the parts that are ready:");
        stack.start();
        System.out.println(ready(stack));
        stack.supervise();
        return 0;
    }

    static LocalSettings settings(List<String> typed) {
        var arguments = Arguments.parse(typed, Set.of("--port", "--data", "--people"), Set.of("--empty", "--big"));
        var data = arguments.text("--data").map(Path::of).orElse(Home.data());
        var cache = Home.data().resolve("cache");
        var port = arguments.number("--port", LocalSettings.DEFAULT_PORT, 1024, HIGHEST_PORT);
        var people = arguments.number("--people", LocalSettings.DEFAULT_PEOPLE, 0, MOST_PEOPLE);
        return new LocalSettings(data, cache, Ports.from(port), arguments.has("--empty") ? 0 : people, more(arguments));
    }

    private static Map<String, String> more(Arguments arguments) {
        var environment = new HashMap<String, String>();
        if (arguments.has("--big")) {
            environment.put("ASTRASONIC_SEED_BIG", "true");
        }
        var clock = System.getenv("ASTRASONIC_CLOCK");
        if (clock != null) {
            environment.put("ASTRASONIC_CLOCK", clock);
        }
        return environment;
    }

    private static String ready(LocalStack stack) {
        return "Ready after %s: %s - sign in as dpo, finance, engineer, auditor or admin with the password %s - mailbox %s"
                .formatted(stack.elapsed(), stack.address(), stack.loginPassword(), stack.mailbox());
    }

    private static void stop(LocalStack stack) {
        System.out.println("Stopping.");
        stack.close();
        System.out.println("Everything has stopped.");
    }
}
