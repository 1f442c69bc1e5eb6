package ai.astrasonic.bench;

import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs benchmarks, each in a process of its own with the heap that its bar allows: one JSON line for each on standard output,
 * everything else on standard error.
 */
public final class Bench {

    private static final Map<String, Benchmark> ALL = Map.of("access", new AccessBench(), "lists", new ListsBench());

    private Bench() {}

    public static void main(String[] typed) throws Exception {
        var words = new ArrayList<>(List.of(typed));
        long rows = option(words, "--rows");
        if (words.remove("--here")) {
            measure(words.getFirst(), rows);
            System.exit(0);
        }
        var names = words.isEmpty() ? ALL.keySet().stream().sorted().toList() : words;
        if (!ALL.keySet().containsAll(names)) {
            System.err.println("Benchmarks: " + ALL.keySet().stream().sorted().toList() + " [--rows N]");
            System.exit(2);
        }
        for (var name : names) {
            if (apart(name, rows) != 0) {
                System.exit(1);
            }
        }
    }

    private static void measure(String name, long rows) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        var benchmark = ALL.get(name);
        try (var application = Instance.builder()
                .initializers(new RealParts())
                .run("--logging.level.root=WARN", "--astrasonic.database.connection-timeout=60000")) {
            benchmark.run(application, rows > 0 ? rows : benchmark.usualRows(), result -> out.println(result.json()));
        }
    }

    private static int apart(String name, long rows) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + ALL.get(name).heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                "--here",
                name));
        if (rows > 0) {
            command.addAll(List.of("--rows", Long.toString(rows)));
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static long option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0) {
            return 0;
        }
        words.remove(at);
        return Long.parseLong(words.remove(at).replace("_", ""));
    }
}
