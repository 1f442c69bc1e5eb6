package ai.astrasonic.api;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachClock;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.NewBreach.Awareness;
import ai.astrasonic.breaches.NewBreach.Occurred;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Breaches as JSON. */
final class BreachJson {

    private BreachJson() {}

    /**
     * What whoever triggers a breach says.
     *
     * @param discovered with an offset, or as the clock in Amsterdam showed it; null for now
     * @param since when it began; null when nobody knows
     * @param certain what made it certain that personal data was hit; null for a signal
     */
    record Trigger(
            @Nullable String title,
            @Nullable List<String> systems,
            @Nullable DiscoveredBy discoveredBy,
            @Nullable String recipient,
            @Nullable String discovered,
            @Nullable String since,
            @Nullable String certain) {

        NewBreach breach(Instant now) {
            var seen = discovered == null ? StatedTime.of(now, Controller.ZONE) : time(discovered);
            return new NewBreach(
                    Objects.requireNonNullElse(title, ""),
                    Set.copyOf(Objects.requireNonNullElse(systems, List.of())),
                    Objects.requireNonNullElse(discoveredBy, DiscoveredBy.STAFF),
                    recipient,
                    seen,
                    since == null ? null : new Occurred(time(since), null),
                    certain == null ? null : new Awareness(seen, certain));
        }
    }

    /** @throws IllegalArgumentException when it is no time of ISO 8601 */
    private static StatedTime time(String text) {
        try {
            return StatedTime.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException noOffset) {
            return local(text);
        }
    }

    private static StatedTime local(String text) {
        try {
            return StatedTime.of(LocalDateTime.parse(text), Controller.ZONE);
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException(
                    "A time is written as 2026-11-26T03:10, with an offset or as in Amsterdam");
        }
    }

    /**
     * One breach.
     *
     * @param notifyBy until when the authority has to know (Art. 33(1)); null for a signal
     */
    record Line(
            String id,
            int number,
            String title,
            Set<String> systems,
            BreachStatus status,
            String discovered,
            @Nullable String aware,
            @Nullable String notifyBy) {

        static Line of(Breach breach, Optional<BreachClock> clock) {
            return new Line(
                    breach.id().toString(),
                    breach.number(),
                    breach.title(),
                    new TreeSet<>(breach.systems()),
                    breach.status(),
                    breach.discovered().toString(),
                    breach.aware() == null ? null : breach.aware().toString(),
                    clock.map(hours -> hours.deadline().safe().toString()).orElse(null));
        }
    }
}
