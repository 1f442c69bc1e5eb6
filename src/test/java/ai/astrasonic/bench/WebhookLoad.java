package ai.astrasonic.bench;

import ai.astrasonic.testing.StripeDeliveries;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Delivers the events of a file at an even rate, from a process of its own: each is sent when it is its turn, whether those before
 * it were acknowledged or not, and its time counts from then.
 */
final class WebhookLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI hook;
    private final List<String> events;
    private final long[] taken;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final CountDownLatch open;

    private WebhookLoad(URI hook, List<String> events) {
        this.hook = hook;
        this.events = events;
        this.taken = new long[events.size()];
        this.open = new CountDownLatch(events.size());
    }

    /** @param words the hook, the file, events a second, and how many of the first are for warming up, at a quarter of that */
    public static void main(String[] words) throws Exception {
        var all = Files.readAllLines(Path.of(words[1]));
        int rate = Integer.parseInt(words[2]);
        int first = Integer.parseInt(words[3]);
        new WebhookLoad(URI.create(words[0]), all.subList(0, first)).send(rate / 4);
        new WebhookLoad(URI.create(words[0]), all.subList(first, all.size()))
                .send(rate)
                .tell();
        System.exit(0);
    }

    private double seconds;

    private WebhookLoad send(int rate) throws InterruptedException {
        long begin = System.nanoTime();
        for (int n = 0; n < events.size(); n++) {
            long due = begin + n * 1_000_000_000L / rate;
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            send(n, due);
        }
        seconds = (System.nanoTime() - begin) / 1e9;
        boolean all = open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!all) {
            System.err.println(open.getCount() + " events were never answered");
        }
        return this;
    }

    private void send(int n, long due) {
        http.sendAsync(
                        StripeDeliveries.request(hook, events.get(n), Clock.systemUTC()),
                        HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failure) -> {
                    taken[n] = System.nanoTime() - due;
                    if (failure == null && answer.statusCode() == 204) {
                        acknowledged.incrementAndGet();
                    }
                    open.countDown();
                });
    }

    /** Numbers for whoever started this: acknowledged, seconds of sending, and in seconds p50, p99 and the longest. */
    private void tell() {
        var sorted = LongStream.of(taken).sorted().toArray();
        System.out.printf(
                "%d %.3f %.6f %.6f %.6f%n",
                acknowledged.get(),
                seconds,
                sorted[sorted.length / 2] / 1e9,
                sorted[(int) (sorted.length * 0.99)] / 1e9,
                sorted[sorted.length - 1] / 1e9);
    }
}
