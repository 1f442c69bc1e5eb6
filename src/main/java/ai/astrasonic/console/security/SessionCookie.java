package ai.astrasonic.console.security;

import jakarta.servlet.ServletContext;
import java.util.Objects;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cookie that carries a session: unreadable to scripts, and bound to this host where the console is encrypted. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SessionCookie implements ServletContextInitializer {

    private final ConsoleProperties properties;

    SessionCookie(ConsoleProperties properties) {
        this.properties = properties;
    }

    @Override
    public void onStartup(ServletContext context) {
        var cookie = Objects.requireNonNull(context.getSessionCookieConfig());
        cookie.setName(properties.cookie());
        cookie.setSecure(properties.encrypted());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        // Lax, not Strict: the identity server sends the browser back here by a link of its own.
        cookie.setAttribute("SameSite", "Lax");
        context.setSessionTimeout(Math.toIntExact(properties.idle().toMinutes()));
    }
}
