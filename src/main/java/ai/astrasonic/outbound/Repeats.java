package ai.astrasonic.outbound;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;

/**
 * How often a call is made again at once: only what does nothing twice, and only when the failure may be over in a moment.
 *
 * @param most times after the first
 * @param pause before the first of them; each next is twice that, and each a little different, so that not all come back together
 */
record Repeats(int most, Duration pause) {

    static final Repeats SHORT = new Repeats(2, Duration.ofMillis(400));

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    int of(HttpRequest request) {
        boolean safe =
                SAFE.contains(request.getMethod()) || request.getHeaders().containsHeader("Idempotency-Key");
        return safe ? most : 0;
    }

    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    /** @param left how many are left */
    void pause(int left) throws InterruptedException {
        var base = pause.multipliedBy(1L << (most - left)).toMillis();
        Thread.sleep(base / 2 + ThreadLocalRandom.current().nextLong(base / 2 + 1));
    }
}
