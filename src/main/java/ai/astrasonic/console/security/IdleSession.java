package ai.astrasonic.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session in which nobody did anything for a while (ASVS 7.3.1). The container alone would not: an open tab calls
 * by itself every few minutes, and each call counts there.
 */
class IdleSession extends OncePerRequestFilter {

    private static final String LAST_ACT = IdleSession.class.getName();

    private final Duration idle;
    private final Clock clock;

    IdleSession(Duration idle, Clock clock) {
        this.idle = idle;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            look(session, OpenTab.calls(request));
        }
        chain.doFilter(request, response);
    }

    private void look(HttpSession session, boolean byItself) {
        var now = clock.instant();
        if (session.getAttribute(LAST_ACT) instanceof Instant last
                && last.plus(idle).isBefore(now)) {
            session.invalidate();
        } else if (!byItself) {
            session.setAttribute(LAST_ACT, now);
        }
    }
}
