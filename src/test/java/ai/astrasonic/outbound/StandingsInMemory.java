package ai.astrasonic.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps rests that recipients ask for, and no pace. */
final class StandingsInMemory implements Standings {

    private final Map<String, Instant> rests = new ConcurrentHashMap<>();
    private final Clock clock;

    StandingsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Turn take(Addressee addressee) {
        var now = clock.instant();
        var until = rests.getOrDefault(addressee.recipient(), now);
        if (until.isAfter(now)) {
            throw new OutboundFailure.Resting(addressee.recipient(), Duration.between(now, until));
        }
        return Turn.in(Duration.ZERO, 0, false);
    }

    @Override
    public void worked(Addressee addressee, Turn turn) {}

    @Override
    public void failed(Addressee addressee, Turn turn) {}

    @Override
    public void rest(Addressee addressee, Duration time) {
        rests.put(addressee.recipient(), clock.instant().plus(time));
    }
}
