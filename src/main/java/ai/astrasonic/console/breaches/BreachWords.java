package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachClock;
import ai.astrasonic.breaches.BreachRefused;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.console.parts.State;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says breaches in words and colours. */
final class BreachWords {

    private BreachWords() {}

    static String name(Breach breach) {
        return t("breaches.name", String.valueOf(breach.number()), breach.title());
    }

    static String status(BreachStatus status) {
        return t("breaches.status." + status);
    }

    static State state(Breach breach) {
        var tone = switch (breach.status()) {
            case SIGNAL -> State.Tone.WATCH;
            case OPEN -> State.Tone.BAD;
            case DISMISSED -> State.Tone.NEUTRAL;
            case CLOSED -> State.Tone.GOOD;
        };
        return State.of(tone, status(breach.status()));
    }

    /** "31 h 05 min left", "2 h 10 min over": whole minutes, so that nobody is told more than is left. */
    static String left(BreachClock clock) {
        var left = clock.left();
        return t(clock.isOver() ? "breaches.over" : "breaches.left", hours(left.abs()));
    }

    private static String hours(Duration length) {
        return t(
                "breaches.hours",
                String.valueOf(length.toHours()),
                String.format(Locale.ROOT, "%02d", length.toMinutesPart()));
    }

    static State.Tone tone(BreachClock clock) {
        return switch (clock.tone()) {
            case CALM -> State.Tone.GOOD;
            case HALF -> State.Tone.WATCH;
            case NEARLY_OVER, OVER -> State.Tone.BAD;
        };
    }

    static String phase(BreachClock clock) {
        return t("breaches.phase." + clock.tone());
    }

    static String discoveredBy(DiscoveredBy by) {
        return t("breaches.discovered-by." + by);
    }

    static String system(String key) {
        return t("breaches.system." + key);
    }

    static String systems(Breach breach) {
        return breach.systems().isEmpty()
                ? t("breaches.systems.none")
                : breach.systems().stream().map(BreachWords::system).sorted().collect(Collectors.joining(", "));
    }

    /** As whoever said it, with the offset: the hour that comes twice is told apart. */
    static String stated(OffsetDateTime at, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm '(UTC'xxx')'", locale)
                .format(at);
    }

    static String refused(BreachRefused refusal) {
        return t("breaches.refused." + refusal.why().key());
    }
}
