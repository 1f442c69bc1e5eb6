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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the identity server every few minutes whether a person may still come in, and as what (ASVS 7.4.2, 8.3.2): a refreshed
 * token brings the roles of now, a refused one ends the session. While the identity server does not answer, its last word counts.
 */
class StillStaff extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StillStaff.class);
    private static final String ASKED = StillStaff.class.getName();

    private final Duration every;
    private final Clock clock;
    private final OAuth2AuthorizedClientManager tokens;
    private final ApplicationEventPublisher events;

    StillStaff(Duration every, Clock clock, OAuth2AuthorizedClientManager tokens, ApplicationEventPublisher events) {
        this.every = every;
        this.clock = clock;
        this.tokens = tokens;
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        // A tab that calls by itself must not keep the sign-in alive at the identity server either.
        if (session != null
                && !OpenTab.calls(request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken who) {
            // One at a time: a second use of the same refresh token would end the sign-in.
            synchronized (session) {
                look(who, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void look(OAuth2AuthenticationToken who, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null) {
            SecurityContextHolder.clearContext();
        } else if (due(session) && !mayStay(who, request, response)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            events.publishEvent(new LogoutSuccessEvent(who));
        }
    }

    private boolean due(HttpSession session) {
        var now = clock.instant();
        var asked = session.getAttribute(ASKED);
        if (asked instanceof Instant last && now.isBefore(last.plus(every))) {
            return false;
        }
        session.setAttribute(ASKED, now);
        return asked != null;
    }

    /** Somebody whose roles could not be read anew is somebody without them. */
    private boolean mayStay(OAuth2AuthenticationToken who, HttpServletRequest request, HttpServletResponse response) {
        try {
            var question = OAuth2AuthorizeRequest.withClientRegistrationId(StaffLogin.REGISTRATION)
                    .principal(who)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attribute(HttpServletResponse.class.getName(), response)
                    .build();
            return tokens.authorize(question) != null
                    && SecurityContextHolder.getContext().getAuthentication() != who;
        } catch (OAuth2AuthorizationException e) {
            log.info(
                    "The identity server did not renew a sign-in: {}",
                    e.getError().getErrorCode());
            return !OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode());
        } catch (OAuth2AuthenticationException e) {
            log.warn("A renewed sign-in proves nothing: {}", e.getError().getErrorCode());
            return false;
        }
    }
}
