package ai.astrasonic.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A bucket of tokens for each client, by subject id or address: the burst, refilled so many a second (ASVS 2.4.1). Every answer
 * says what is left, as draft-ietf-httpapi-ratelimit-headers-11 has it.
 */
public class RateLimit extends OncePerRequestFilter {

    public static final String POLICY = "RateLimit-Policy";
    public static final String LEFT = "RateLimit";

    private static final int CLIENTS = 10_000;

    private final String name;
    private final Function<HttpServletRequest, String> client;
    private final int burst;
    private final int perSecond;
    private final InstantSource clock;
    private final TooMany refusal;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    public RateLimit(int burst, int perSecond, InstantSource clock, TooMany refusal) {
        this("client", RateLimit::client, burst, perSecond, clock, refusal);
    }

    private RateLimit(
            String name,
            Function<HttpServletRequest, String> client,
            int burst,
            int perSecond,
            InstantSource clock,
            TooMany refusal) {
        this.name = name;
        this.client = client;
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
        this.refusal = refusal;
    }

    /** Of an address, whoever calls from there: before anybody asks whether a token is good. */
    public static RateLimit ofAddress(int burst, int perSecond, InstantSource clock, TooMany refusal) {
        return new RateLimit("address", RateLimit::address, burst, perSecond, clock, refusal);
    }

    /** More than one may be on a request's way, each with buckets of its own. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + "." + name;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bucket = bucket(client.apply(request));
        tell(bucket, response);
        if (bucket.served()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        refusal.answer(request, response);
    }

    private void tell(Bucket bucket, HttpServletResponse response) {
        response.addHeader(POLICY, "\"%s\";q=%d;w=%d".formatted(name, burst, seconds(burst)));
        response.addHeader(
                LEFT, "\"%s\";r=%d;t=%d".formatted(name, (int) bucket.tokens(), seconds(burst - bucket.tokens())));
    }

    /** Until so many tokens are back. */
    private int seconds(double tokens) {
        return (int) Math.ceil(tokens / perSecond);
    }

    private static String client(HttpServletRequest request) {
        // The request itself does not know yet: what tells it comes later on the way.
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken
                ? address(request)
                : "subject " + signedIn.getName();
    }

    private static String address(HttpServletRequest request) {
        return "address " + request.getRemoteAddr();
    }

    private Bucket bucket(String of) {
        long now = clock.millis();
        synchronized (buckets) {
            var bucket = buckets.getOrDefault(of, new Bucket(burst, now, true))
                    .refilled(now, burst, perSecond)
                    .asked();
            buckets.put(of, bucket);
            return bucket;
        }
    }

    private record Bucket(double tokens, long at, boolean served) {

        Bucket refilled(long now, int most, int perSecond) {
            double more = Math.max(0, now - at) * perSecond / 1000.0;
            return new Bucket(Math.min(most, tokens + more), now, served);
        }

        Bucket asked() {
            return tokens >= 1 ? new Bucket(tokens - 1, at, true) : new Bucket(tokens, at, false);
        }
    }
}
