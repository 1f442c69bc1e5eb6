package ai.astrasonic.recipientchanges;

import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.shared.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change as it stands.
 *
 * @param before what the register said when it was drafted or announced; null for somebody new
 * @param objectionsTo the last day for objections
 * @param because why it was withdrawn
 * @param toldAt when the last one was written to
 */
public record Change(
        ChangeId id,
        ChangeKind kind,
        String recipient,
        @Nullable String replaces,
        @Nullable StatedRecipient before,
        StatedRecipient after,
        LocalText words,
        Audience audience,
        ChangeState state,
        Instant draftedAt,
        @Nullable Instant announcedAt,
        @Nullable LocalDate objectionsTo,
        @Nullable Instant inForceAt,
        @Nullable Instant withdrawnAt,
        @Nullable LocalText because,
        @Nullable Instant toldAt) {

    /** When the public last heard something new of it. */
    public Instant updatedAt() {
        return Optional.ofNullable(inForceAt)
                .or(() -> Optional.ofNullable(withdrawnAt))
                .or(() -> Optional.ofNullable(announcedAt))
                .orElse(draftedAt);
    }

    /** The first day on which it may come into force; only of one that was announced. */
    public LocalDate earliest() {
        return Objects.requireNonNull(objectionsTo).plusDays(1);
    }
}
