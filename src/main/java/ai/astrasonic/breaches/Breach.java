package ai.astrasonic.breaches;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A breach as the register holds it.
 *
 * @param number what people call it by
 * @param discovered with the offset of whoever said it
 * @param aware null while it is a signal, and for one that was dismissed as such
 * @param awareBy who said that we are aware
 * @param endedBecause why it was dismissed or closed; null while it is at work
 * @param clockEnd null while the hours run, or never ran
 * @param lateBecause why the notification comes after the hours (Art. 33(1)); null when it does not, or nobody said
 * @param lessons what was learnt; null until somebody wrote it down
 */
public record Breach(
        BreachId id,
        int number,
        String title,
        Set<String> systems,
        BreachStatus status,
        OffsetDateTime discovered,
        DiscoveredBy discoveredBy,
        @Nullable String recipient,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredUntil,
        Instant reportedAt,
        String reportedBy,
        @Nullable OffsetDateTime aware,
        @Nullable String awareBy,
        @Nullable String awareBecause,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        @Nullable ClockEnd clockEnd,
        @Nullable String lateBecause,
        @Nullable String lessons,
        long version) {

    public Breach {
        systems = Set.copyOf(systems);
    }
}
