package ai.astrasonic.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;
import org.springframework.security.oauth2.jwt.JwtClaimAccessor;

/** Who acts on this thread: the identity server's subject id of a person, the name of a job, or a customer's account; and by which way. */
public record Actor(String name, String origin) {

    public static Actor current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Actor of(@Nullable Authentication authentication) {
        return switch (authentication) {
            case null -> new Actor("system", "system");
            case SystemAuthentication machine -> new Actor(machine.getName(), machine.origin());
            case AnonymousAuthenticationToken nobody -> new Actor("anonymous", "web");
            default -> person(authentication);
        };
    }

    private static Actor person(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case IdTokenClaimAccessor signedIn -> new Actor(id(signedIn.getSubject()), "console");
            case JwtClaimAccessor token -> new Actor(id(token.getSubject()), "api");
            case null, default -> new Actor(id(authentication.getName()), "console");
        };
    }

    private static String id(@Nullable String subject) {
        return AuditText.oneLine(Objects.requireNonNullElse(subject, "unknown"), 100);
    }
}
