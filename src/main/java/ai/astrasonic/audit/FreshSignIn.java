package ai.astrasonic.audit;

import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/**
 * Says whether whoever acts proved a moment ago who they are (ASVS 7.5.3, 6.8.4), by the claim {@code auth_time} of the
 * session or the token. What carries no such claim, a job above all, is never fresh.
 */
@Component
@InternalUse("asks only when whoever acts has signed in")
public class FreshSignIn {

    /** For acts that cannot be undone. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    /** How far the identity server's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private final Clock clock;

    /** The identity server stamps a sign-in with the machine's time, which a rehearsal's clock does not move. */
    @Autowired
    FreshSignIn() {
        this(Clock.systemUTC());
    }

    FreshSignIn(Clock clock) {
        this.clock = clock;
    }

    public boolean isFresh() {
        return signedInAt(SecurityContextHolder.getContext().getAuthentication())
                .filter(this::isFresh)
                .isPresent();
    }

    /** @throws SignInTooOld when the sign-in is older than five minutes, or nobody knows how old it is */
    public void require() {
        if (!isFresh()) {
            throw new SignInTooOld();
        }
    }

    private boolean isFresh(Instant signedIn) {
        var now = clock.instant();
        return !signedIn.isAfter(now.plus(AHEAD)) && !signedIn.plus(LONGEST).isBefore(now);
    }

    private static Optional<Instant> signedInAt(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof ClaimAccessor claims
                ? moment(claims.getClaims().get("auth_time"))
                : Optional.empty();
    }

    private static Optional<Instant> moment(@Nullable Object claim) {
        return switch (claim) {
            case Instant at -> Optional.of(at);
            case Number seconds -> Optional.of(Instant.ofEpochSecond(seconds.longValue()));
            case null, default -> Optional.empty();
        };
    }
}
