package ai.astrasonic.seed;

import ai.astrasonic.securitylog.SecurityEvent;
import ai.astrasonic.securitylog.SecurityEventKind;
import ai.astrasonic.securitylog.SecurityEvents;
import ai.astrasonic.securitylog.SecurityOutcome;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ninety days of sign-ins, some of them failed, and attempts that name nobody. */
@Component
@Order(20)
class SecurityHistory implements History {

    private static final Duration KEPT = Duration.ofDays(89);

    private final SecurityEvents events;

    SecurityHistory(SecurityEvents events) {
        this.events = events;
    }

    @Override
    public void write(Cast cast) {
        events.record(cast.active()
                .flatMap(
                        person -> IntStream.range(0, cast.dice("events", person).between(5, 90))
                                .mapToObj(n -> event(cast, person, n)))
                .toList());
    }

    private static SecurityEvent event(Cast cast, Person person, int number) {
        var dice = Dice.of(cast.seed(), "event" + person.number(), number);
        var from = cast.now().minus(KEPT).isAfter(person.joined()) ? cast.now().minus(KEPT) : person.joined();
        var at = dice.instant(from, cast.now());
        var failed = dice.chance(0.06);
        return new SecurityEvent(
                dice.id(at),
                at,
                failed && dice.chance(0.3) ? null : person.id(),
                InetAddress.ofLiteral(dice.ip()),
                failed ? dice.pick(List.of(SecurityEventKind.SIGN_IN, SecurityEventKind.TOKEN_REFUSED)) : kind(dice),
                failed
                        ? dice.pick(List.of(SecurityOutcome.FAILED, SecurityOutcome.BLOCKED))
                        : SecurityOutcome.SUCCEEDED,
                dice.pick(AccountHistory.AGENTS),
                failed ? null : dice.id(at));
    }

    private static SecurityEventKind kind(Dice dice) {
        return switch (dice.between(1, 20)) {
            case 1 -> SecurityEventKind.PASSKEY_ADDED;
            case 2, 3, 4, 5 -> SecurityEventKind.SIGN_OUT;
            default -> SecurityEventKind.SIGN_IN;
        };
    }
}
