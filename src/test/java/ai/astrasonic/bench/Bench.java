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

    private static final Map<String, Benchmark> ALL = Map.ofEntries(
            Map.entry("breach-draft", new DraftBench()),
            Map.entry("breach-letters", new LettersBench()),
            Map.entry("access", new AccessBench()),
            Map.entry("backfill", new BackfillBench()),
            Map.entry("breach", new BreachBench()),
            Map.entry("erasure", new ErasureBench()),
            Map.entry("lists", new ListsBench()),
            Map.entry("retention", new RetentionBench()),
            Map.entry("erasure-recipients", new RecipientsBench()),
            Map.entry("scan", new ScanBench()),
            Map.entry("services", new ServicesBench()),
            Map.entry("tax", new TaxBench()),
            Map.entry("webhooks", new WebhooksBench()));

    private Bench() {}

    public static void main(String[] typed) throws Exception {
        var words = new ArrayList<>(List.of(typed));
        long rows = rows(words);
        if (words.remove("--recipients")) {
            words.replaceAll(word -> word.equals("erasure") ? "erasure-recipients" : word);
        }
        if (words.remove("--draft")) {
            words.replaceAll(word -> word.equals("breach") ? "breach-draft" : word);
        }
        if (words.remove("--letters")) {
            words.replaceAll(word -> word.equals("breach") ? "breach-letters" : word);
        }
        if (words.remove("--here")) {
            System.exit(measured(words.getFirst(), rows));
        }
        var names = words.isEmpty() ? ALL.keySet().stream().sorted().toList() : words;
        if (!ALL.keySet().containsAll(names)) {
            System.err.println("Benchmarks: " + ALL.keySet().stream().sorted().toList()
                    + " [--rows N] [--recipients | --draft | --letters]");
            System.exit(2);
        }
        for (var name : names) {
            if (apart(name, rows) != 0) {
                System.exit(1);
            }
        }
    }

    /** Ends the process whatever happened: threads of the application would keep it. */
    private static int measured(String name, long rows) {
        try {
            measure(name, rows);
            return 0;
        } catch (Exception e) {
            e.printStackTrace();
            return 1;
        }
    }

    private static void measure(String name, long rows) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        var benchmark = ALL.get(name);
        try (var application = Instance.builder()
                .initializers(new RealParts())
                .run("--logging.level.root=WARN", "--astrasonic.database.connection-timeout=60000")) {
            new Surroundings(application).versions();
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

    /** The number after {@code --rows}, which may be grouped as in 10_000_000; zero when nobody asked for one. */
    static long rows(List<String> words) {
        int at = words.indexOf("--rows");
        if (at < 0) {
            return 0;
        }
        words.remove(at);
        var number = at < words.size() ? words.remove(at).replace("_", "") : "";
        if (!number.matches("[1-9][0-9]{0,9}")) {
            System.err.println("The option --rows needs a number after it, such as 1_000_000.");
            System.exit(2);
        }
        return Long.parseLong(number);
    }
}
