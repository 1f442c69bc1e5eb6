package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A request as a list shows it: the requester's address masked. */
public record RequestLine(
        RequestId id,
        RequestKind kind,
        Channel channel,
        RequestStatus status,
        Instant receivedAt,
        LocalDate due,
        int daysLeft,
        Optional<String> maskedAddress,
        Optional<String> assignee) {}
