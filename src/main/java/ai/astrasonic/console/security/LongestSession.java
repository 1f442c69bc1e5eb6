package ai.astrasonic.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at a fixed age, however busy it is (ASVS 7.3.2). */
class LongestSession extends OncePerRequestFilter {

    private final Duration longest;
    private final Clock clock;

    LongestSession(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && tooOld(Instant.ofEpochMilli(session.getCreationTime()))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(Instant created) {
        return created.plus(longest).isBefore(clock.instant());
    }
}
