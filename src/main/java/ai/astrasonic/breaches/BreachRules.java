package ai.astrasonic.breaches;

import ai.astrasonic.breaches.BreachRefused.Why;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.processors.Recipients;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be so: nobody is aware of what has not happened, and nobody sees what lies ahead. */
@Component
class BreachRules {

    /** Clocks differ a little. */
    private static final Duration LEEWAY = Duration.ofMinutes(2);

    private final DataMap map;
    private final Recipients register;
    private final Clock clock;

    BreachRules(DataMap map, Recipients register, Clock clock) {
        this.map = map;
        this.register = register;
        this.clock = clock;
    }

    /** The systems that a breach can be in: the parts of the data map. */
    Set<String> systems() {
        return map.dataSets().stream()
                .map(set -> set.key().substring(0, set.key().indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void check(NewBreach breach) {
        refuseWhen(breach.title().isBlank(), Why.NO_TITLE, "A breach has a title");
        refuseWhen(!systems().containsAll(breach.systems()), Why.UNKNOWN_SYSTEM, "No such system");
        checkRecipient(breach);
        var discovered = past(breach.discovered());
        var from = checkOccurred(breach.occurred());
        if (breach.aware() != null) {
            checkAware(breach.aware(), discovered, from);
        }
    }

    /** What is known better of when it happened, beside the awareness that stands. */
    void checkOccurred(NewBreach.Occurred occurred, @Nullable OffsetDateTime aware) {
        var from = checkOccurred(occurred);
        refuseWhen(
                aware != null && from != null && aware.isBefore(from),
                Why.AWARE_BEFORE_OCCURRENCE,
                "Nobody is aware of a breach before it happened");
    }

    private void checkRecipient(NewBreach breach) {
        refuseWhen(
                breach.discoveredBy() == DiscoveredBy.PROCESSOR && breach.recipient() == null,
                Why.NO_RECIPIENT,
                "A processor's notice says whose it is");
        refuseWhen(
                breach.recipient() != null && register.find(breach.recipient()).isEmpty(),
                Why.UNKNOWN_RECIPIENT,
                "No such recipient in the register");
    }

    private @Nullable OffsetDateTime checkOccurred(NewBreach.@Nullable Occurred occurred) {
        if (occurred == null) {
            return null;
        }
        var from = past(occurred.from());
        if (occurred.until() != null) {
            refuseWhen(
                    past(occurred.until()).isBefore(from), Why.OCCURRENCE_BACKWARDS, "A breach ends after it begins");
        }
        return from;
    }

    /** Forms ask for minutes and commands tell seconds: whoever is certain in the minute of the discovery may say so. */
    void checkAware(NewBreach.Awareness aware, OffsetDateTime discovered, @Nullable OffsetDateTime occurredFrom) {
        checkReason(aware.because());
        var at = past(aware.at());
        refuseWhen(
                occurredFrom != null && at.isBefore(occurredFrom),
                Why.AWARE_BEFORE_OCCURRENCE,
                "Nobody is aware of a breach before it happened");
        refuseWhen(
                at.isBefore(discovered.truncatedTo(ChronoUnit.MINUTES)),
                Why.AWARE_BEFORE_DISCOVERY,
                "Nobody is aware of what nobody has seen");
    }

    void checkReason(String reason) {
        refuseWhen(reason.isBlank(), Why.NO_REASON, "A reason is needed");
    }

    private OffsetDateTime past(StatedTime stated) {
        var moment = stated.moment();
        refuseWhen(
                moment.toInstant().isAfter(clock.instant().plus(LEEWAY)),
                Why.IN_THE_FUTURE,
                moment + " has not come yet");
        return moment;
    }

    private static void refuseWhen(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new BreachRefused(why, message);
        }
    }
}
