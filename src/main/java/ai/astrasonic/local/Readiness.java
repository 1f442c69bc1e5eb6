package ai.astrasonic.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until an address answers well, for as long as the process behind it lives. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int NO_ANSWER = 0;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    /** Waits for the status 200. */
    static void await(String name, ChildProcess process, URI address) {
        await(name, process, address, () -> status(address) == 200);
    }

    /** Waits for any answer, be it that something is still missing. */
    static void awaitAnyAnswer(String name, ChildProcess process, URI address) {
        await(name, process, address, () -> status(address) != NO_ANSWER);
    }

    private static void await(String name, ChildProcess process, URI address, BooleanSupplier ready) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.alive()) {
                throw new StartFailure("%s ended with exit code %d while it started; the end of %s:%n%s"
                        .formatted(name, process.exitCode(), process.output(), process.lastWords()));
            }
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new StartFailure("%s does not answer at %s; the end of %s:%n%s"
                        .formatted(name, address, process.output(), process.lastWords()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static int status(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
