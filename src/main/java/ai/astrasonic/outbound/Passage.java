package ai.astrasonic.outbound;

import ai.astrasonic.outbound.OutboundFailure.HostRefused;
import ai.astrasonic.outbound.OutboundFailure.Resting;
import ai.astrasonic.outbound.Standings.Turn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every call to one recipient passes, whichever library makes it. */
public final class Passage {

    /** A turn that was woken too late for would come too close to the ones behind it. */
    private static final Duration TOO_LATE = Duration.ofMillis(40);

    private final Addressee addressee;
    private final Standings standings;
    private final ContactLog contacts;
    private final Clock clock;

    Passage(Addressee addressee, Standings standings, ContactLog contacts, Clock clock) {
        this.addressee = addressee;
        this.standings = standings;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Waits for the turn of this call; whoever enters says afterwards what came of it.
     *
     * @throws OutboundFailure when it may not leave, or not now
     */
    public Crossing enter(URI address) {
        return enter(address, () -> {});
    }

    /** @param meanwhile done while the turn is awaited, so that nothing stands between the turn and the call */
    Crossing enter(URI address, Runnable meanwhile) {
        var host = theirs(address);
        var turn = standings.take(addressee);
        contacts.leaving(addressee.recipient(), host);
        meanwhile.run();
        await(turn);
        var kept = isInTime(turn) ? turn : await(standings.take(addressee));
        pause(standings.gap(addressee));
        return new Crossing(host, kept);
    }

    private String theirs(URI address) {
        var host = Objects.toString(address.getHost(), "(none)");
        if (!addressee.has(host)) {
            contacts.refused(addressee.recipient(), host);
            throw new HostRefused(addressee.recipient(), host);
        }
        return host;
    }

    private static boolean isInTime(Turn turn) {
        return turn.trial() || turn.ahead().compareTo(TOO_LATE.negated()) > 0;
    }

    private Turn await(Turn turn) {
        pause(turn.ahead());
        return turn;
    }

    private void pause(Duration time) {
        try {
            if (time.isPositive()) {
                Thread.sleep(time);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Resting(addressee.recipient(), time);
        }
    }

    /** One call on its way. */
    public final class Crossing {

        private final String host;
        private final Turn turn;

        private Crossing(String host, Turn turn) {
            this.host = host;
            this.turn = turn;
        }

        /**
         * They answered.
         *
         * @param retryAfter the header of that name; null when there was none
         * @throws Resting when they ask us to wait: then all do
         */
        public void answered(int status, @Nullable String retryAfter) {
            noted(status, retryAfter).ifPresent(time -> {
                throw new Resting(addressee.recipient(), time);
            });
        }

        /** The same for a library that reads answers itself: the next call will not be let through before. */
        public Optional<Duration> noted(int status, @Nullable String retryAfter) {
            var rest = RetryAfter.of(status, retryAfter, clock.instant());
            if (status >= 500 && rest.isEmpty()) {
                unanswered();
            } else {
                standings.worked(addressee, turn);
            }
            rest.ifPresent(time -> standings.rest(addressee, time));
            return rest;
        }

        /** No whole answer came. */
        public void unanswered() {
            standings.failed(addressee, turn);
            contacts.failed(addressee.recipient(), host);
        }
    }
}
