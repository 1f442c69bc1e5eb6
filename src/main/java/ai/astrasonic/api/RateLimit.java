package ai.astrasonic.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** A bucket of tokens for each client, by subject id or address: the burst, refilled so many a second (ASVS 2.4.1). */
class RateLimit extends OncePerRequestFilter {

    private static final int CLIENTS = 10_000;

    private final int burst;
    private final int perSecond;
    private final InstantSource clock;
    private final Problems problems;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    RateLimit(int burst, int perSecond, InstantSource clock, Problems problems) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (taken(client(request))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(
                response, problems.of(HttpStatus.TOO_MANY_REQUESTS, "Too many requests, wait a second", new TooMany()));
    }

    private static String client(HttpServletRequest request) {
        var signedIn = request.getUserPrincipal();
        return signedIn == null ? "address " + request.getRemoteAddr() : "subject " + signedIn.getName();
    }

    private boolean taken(String client) {
        long now = clock.millis();
        synchronized (buckets) {
            var bucket = buckets.getOrDefault(client, new Bucket(burst, now)).refilled(now, burst, perSecond);
            buckets.put(client, bucket.tokens() >= 1 ? bucket.less() : bucket);
            return bucket.tokens() >= 1;
        }
    }

    private record Bucket(double tokens, long at) {

        Bucket refilled(long now, int most, int perSecond) {
            double more = Math.max(0, now - at) * perSecond / 1000.0;
            return new Bucket(Math.min(most, tokens + more), now);
        }

        Bucket less() {
            return new Bucket(tokens - 1, at);
        }
    }

    private static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
