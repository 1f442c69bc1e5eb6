package ai.astrasonic.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Delivers events as Stripe does: signed, in no order, more than once, and again until they were acknowledged. */
public final class StripeDeliveries implements AutoCloseable {

    private static final int THREADS = 4;
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI hook;
    private final Clock clock;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean closed;

    /** @param hook where we hear them */
    public StripeDeliveries(URI hook, Clock clock) {
        this.hook = hook;
        this.clock = clock;
        for (int n = 0; n < THREADS; n++) {
            Thread.ofPlatform().daemon().name("stripe-", n).start(this::deliver);
        }
    }

    /** Begins to deliver each so many times. */
    public void add(List<String> events, int times, Random random) {
        var all = new LinkedList<String>();
        for (int n = 0; n < times; n++) {
            all.addAll(events);
        }
        Collections.shuffle(all, random);
        left.addAndGet(all.size());
        waiting.addAll(all);
    }

    /** How many deliveries are not acknowledged yet. */
    public int left() {
        return left.get();
    }

    public int acknowledged() {
        return acknowledged.get();
    }

    /** How often nobody was there, or nobody lived to answer. */
    public int failed() {
        return failed.get();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void deliver() {
        while (!closed) {
            var event = waiting.poll();
            if (event == null) {
                LockSupport.parkNanos(PAUSE);
            } else if (isAcknowledged(event)) {
                acknowledged.incrementAndGet();
                left.decrementAndGet();
            } else {
                failed.incrementAndGet();
                waiting.add(event);
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private boolean isAcknowledged(String event) {
        try {
            return http.send(request(hook, event, clock), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 204;
        } catch (IOException nobody) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The call with which Stripe would deliver the event now. */
    public static HttpRequest request(URI hook, String event, Clock clock) {
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(hook)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Forwarded-Proto", "https")
                .header("Stripe-Signature", "t=" + now + ",v1=" + signature(now + "." + event))
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
    }

    private static String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(RealParts.STRIPE_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
