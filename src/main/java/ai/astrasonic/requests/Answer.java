package ai.astrasonic.requests;

import java.time.Instant;
import java.util.Optional;

/** How a request was answered; without a time it is on its way. */
public record Answer(
        Channel channel, Optional<Instant> answeredAt, Optional<String> sha256, Optional<String> lateReason) {}
