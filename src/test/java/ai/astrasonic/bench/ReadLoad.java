package ai.astrasonic.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Reads what customers read, at an even rate, from a process of its own: each call is sent when it is its turn, whether those
 * before it were answered or not, and its time counts from then. Customers take turns, each from an address of their own.
 */
final class ReadLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<String> READS = List.of(
            "",
            "/tracks?limit=50",
            "/security-events?limit=50",
            "/consents",
            "/consents/history?limit=50",
            "/backup-files?limit=50");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final List<String> tokens;
    private final long[] taken;
    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch open;
    private double seconds;

    private ReadLoad(String server, List<String> tokens, int calls) {
        this.server = server;
        this.tokens = tokens;
        this.taken = new long[calls];
        this.open = new CountDownLatch(calls);
    }

    /** @param words the server, a file with a token a line, calls a second, seconds, and seconds of warming up at half of that */
    public static void main(String[] words) throws Exception {
        var tokens = Files.readAllLines(Path.of(words[1]));
        int rate = Integer.parseInt(words[2]);
        int first = Integer.parseInt(words[4]);
        new ReadLoad(words[0], tokens, first * rate / 2).send(rate / 2);
        new ReadLoad(words[0], tokens, Integer.parseInt(words[3]) * rate)
                .send(rate)
                .tell();
        System.exit(0);
    }

    private ReadLoad send(int rate) throws InterruptedException {
        long begin = System.nanoTime();
        for (int n = 0; n < taken.length; n++) {
            long due = begin + n * 1_000_000_000L / rate;
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            send(n, due);
        }
        seconds = (System.nanoTime() - begin) / 1e9;
        if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            System.err.println(open.getCount() + " calls were never answered");
        }
        return this;
    }

    private void send(int n, long due) {
        int customer = n % tokens.size();
        var request = HttpRequest.newBuilder(URI.create(server + "/api/v1/me" + READS.get(n % READS.size())))
                .header("Authorization", "Bearer " + tokens.get(customer))
                .header("X-Forwarded-For", "198.51." + customer / 250 + "." + (1 + customer % 250))
                .timeout(PATIENCE)
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
            taken[n] = System.nanoTime() - due;
            if (failure == null && answer.statusCode() == 200) {
                answered.incrementAndGet();
            } else if (open.getCount() % 100 == 0) {
                System.err.println(failure == null ? request.uri() + " " + answer.statusCode() : failure.toString());
            }
            open.countDown();
        });
    }

    /** Numbers for whoever started this: answered, seconds of sending, and in seconds p50, p99 and the longest. */
    private void tell() {
        var sorted = LongStream.of(taken).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d %.3f %.6f %.6f %.6f%n",
                answered.get(),
                seconds,
                sorted[sorted.length / 2] / 1e9,
                sorted[(int) (sorted.length * 0.99)] / 1e9,
                sorted[sorted.length - 1] / 1e9);
    }
}
