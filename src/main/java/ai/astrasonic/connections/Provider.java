package ai.astrasonic.connections;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service or sign-in provider that an account can be connected to; each is a controller of its own. */
public enum Provider {
    /** Since June 2026 a grant lasts six months from the day it was given, however often it is used. */
    SPOTIFY("spotify", Period.ofMonths(6)),
    BEATPORT("beatport", null),
    GOOGLE("google-sign-in", null),
    APPLE("apple-sign-in", null);

    private final String recipient;
    private final @Nullable Period life;

    Provider(String recipient, @Nullable Period life) {
        this.recipient = recipient;
        this.life = life;
    }

    /** Key in the register of recipients. */
    public String recipient() {
        return recipient;
    }

    /** How long a grant lasts there; empty where it does until somebody ends it. */
    Optional<Period> life() {
        return Optional.ofNullable(life);
    }

    /** When a grant ends by itself there; empty where it does not. */
    public Optional<Instant> endOf(Instant given) {
        return life().map(lasts -> given.atZone(Controller.ZONE).plus(lasts).toInstant());
    }
}
