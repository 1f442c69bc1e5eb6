package ai.astrasonic.policies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one account was told of a version.
 *
 * @param number of the version
 * @param deliveryKey by which the mail server knows the mail, however often it is tried; null for none
 * @param note why it came back; null when it did not
 */
public record PolicyNotice(
        int number,
        NoticeOutcome outcome,
        Instant notedAt,
        @Nullable UUID deliveryKey,
        @Nullable Instant mailedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant endedAt,
        @Nullable String note) {}
