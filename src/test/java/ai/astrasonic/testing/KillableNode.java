package ai.astrasonic.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;

/** An instance of the application that makes little but what jobs need, in a process that a test may kill. */
final class KillableNode {

    /** The setting of one that asks recipients too. */
    static final String ASKING = "asking-recipients";

    /** The setting of one that hears calls at its {@code server.port} too. */
    static final String SERVING = "serving";

    private static final String READY = "READY";

    private KillableNode() {}

    public static void main(String[] settings) throws InterruptedException {
        boolean serving = List.of(settings).contains("--" + SERVING + "=true");
        var context = (serving ? Instance.serving() : Instance.builder())
                .initializers(made -> made.getBeanFactory().registerSingleton("gate", new Gate()))
                .run(settings);
        context.getBean("sealing", SmartLifecycle.class).start();
        context.getBean("jobsLifecycle", SmartLifecycle.class).start();
        context.getBean("mailPolling", SmartLifecycle.class).start();
        if (context.getEnvironment().getProperty(ASKING, Boolean.class, false)) {
            context.getBean("recipientWorkers", SmartLifecycle.class).start();
        }
        Thread.currentThread().join();
    }

    /** Lets nothing begin its work before somebody writes a line. */
    private static final class Gate implements SmartLifecycle {

        private boolean open;

        @Override
        public void start() {
            System.out.println(READY);
            try {
                if (System.in.read() < 0) {
                    System.exit(0);
                }
                open = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            open = false;
        }

        @Override
        public boolean isRunning() {
            return open;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }
    }

    /** Starts one in a process of its own, which gets ready and then waits until it is let go. */
    static Process start(Map<String, Object> settings) throws IOException {
        return start(List.of("-XX:AOTCache=" + NodeClasses.CACHE), settings);
    }

    /**
     * Starts one that only gets ready, so that the others find their classes loaded and linked: they do it forty times in a
     * run of the tests. Without a cache they start all the same, only later.
     */
    static void rehearse(Map<String, Object> settings) throws IOException, InterruptedException {
        if (NodeClasses.areNew()) {
            var node = start(List.of("-XX:AOTCacheOutput=" + NodeClasses.CACHE), settings);
            waitUntilReady(node);
            node.getOutputStream().close();
            node.waitFor();
        }
    }

    private static Process start(List<String> cache, Map<String, Object> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                NodeClasses.path(),
                KillableNode.class.getName()));
        command.addAll(1, cache);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** From here on it works. */
    static void letGo(Process node) throws IOException {
        waitUntilReady(node);
        node.getOutputStream().write('\n');
        node.getOutputStream().flush();
    }

    private static void waitUntilReady(Process node) throws IOException {
        var output = node.inputReader();
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(l -> {}));
                return;
            }
            seen.append(line).append('\n');
        }
        throw new IllegalStateException("The instance did not start:\n" + seen);
    }
}
