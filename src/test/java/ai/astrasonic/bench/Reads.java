package ai.astrasonic.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Customers read their own from another process, so many calls a second, each within the limits of one customer. */
final class Reads {

    private static final double LONGEST = 0.100;
    private static final int WARMING_UP = 10;

    private final ApplicationContext application;
    private final List<String> tokens;

    Reads(ApplicationContext application, List<String> tokens) {
        this.application = application;
        this.tokens = tokens;
    }

    Result measured(int rate, int seconds) throws IOException, InterruptedException {
        var numbers = loaded(rate, seconds);
        long answered = numbers.getFirst().longValue();
        System.err.printf(
                "%d of %d reads answered at %.1f a second: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                answered,
                (long) rate * seconds,
                answered / numbers.get(1),
                numbers.get(2) * 1000,
                numbers.get(3) * 1000,
                numbers.get(4) * 1000);
        return new Result(
                "services-reads",
                (long) rate * seconds,
                numbers.get(3),
                "100 ms for 99 of 100 reads at " + rate + " a second",
                LONGEST,
                1,
                answered == (long) rate * seconds && answered / numbers.get(1) > 0.99 * rate);
    }

    private List<Double> loaded(int rate, int seconds) throws IOException, InterruptedException {
        int port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadLoad.class.getName(),
                        "http://127.0.0.1:" + port,
                        Files.write(Files.createTempFile("tokens", ".txt"), tokens)
                                .toString(),
                        Integer.toString(rate),
                        Integer.toString(seconds),
                        Integer.toString(Math.min(WARMING_UP, seconds)))
                .redirectError(Redirect.INHERIT)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return Stream.of(told.split(" ")).map(Double::valueOf).toList();
    }
}
