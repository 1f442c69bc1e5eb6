package ai.astrasonic.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Records sign-ins, sign-outs and refusals of staff (ASVS 16.3.1, 16.3.2); a stranger's knock is no act of staff. */
@Component
class StaffActs {

    private final AuditTrail trail;
    private final StaffDirectory directory;

    StaffActs(AuditTrail trail, StaffDirectory directory) {
        this.trail = trail;
        this.directory = directory;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        as(event.getAuthentication(), AuditAct.of("signed-in", "console", "session"));
        directory.signedIn(event.getAuthentication());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        as(event.getAuthentication(), AuditAct.of("signed-out", "console", "session"));
    }

    @EventListener
    void couldNotSignIn(AbstractAuthenticationFailureEvent event) {
        // A bearer token that fails names itself as the person: it must not reach any log, nor may strangers fill ours.
        if (!(event.getAuthentication() instanceof BearerTokenAuthenticationToken)) {
            trail.record(AuditAct.of("signed-in", "console", "session")
                    .because(event.getException().getClass().getSimpleName())
                    .refused());
        }
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        var who = event.getAuthentication().get();
        if (who != null && !(who instanceof AnonymousAuthenticationToken)) {
            as(who, AuditAct.of("called", "service", what(event.getObject())).refused());
        }
    }

    private static String what(Object guarded) {
        return switch (guarded) {
            case MethodInvocation call ->
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            case HttpServletRequest request -> request.getMethod() + " " + request.getServletPath();
            default -> route(guarded);
        };
    }

    private static String route(Object guarded) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Objects.toString(request.getRequest().getServletPath())
                : guarded.getClass().getSimpleName();
    }

    /** The listener may run before or after the thread has the person: the entry names him either way. */
    private void as(Authentication who, AuditAct act) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        try {
            trail.record(act);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
