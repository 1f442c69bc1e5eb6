package ai.astrasonic.health;

import ai.astrasonic.erasure.RestoreGate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers nobody but the health check as long as the gate is closed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClosedWhileRestored extends OncePerRequestFilter {

    private final RestoreGate gate;

    ClosedWhileRestored(RestoreGate gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (gate.isOpen() || request.getRequestURI().startsWith("/actuator/health")) {
            rest.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("The console is being restored. Please come back later.\n");
        }
    }
}
