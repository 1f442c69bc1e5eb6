package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with what one recipient was asked for a request.
 *
 * @param reason key of a text, or words without personal data; empty when there is nothing to say
 * @param until when what stays there goes
 * @param counts what it was about
 * @param byHand whether somebody settled it
 * @param nextAt when it is tried again by itself; null when it is not
 */
public record TaskView(
        UUID id,
        RequestId request,
        String recipient,
        Ask ask,
        TaskState state,
        String reason,
        @Nullable LocalDate until,
        Map<String, Long> counts,
        int attempts,
        Instant askedAt,
        boolean byHand,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt) {

    public boolean isFinal() {
        return endedAt != null;
    }
}
