package ai.astrasonic.securitylog;

import ai.astrasonic.shared.AccountId;
import java.net.InetAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened at the door.
 *
 * @param account null when the attempt named nobody we know
 * @param userAgentFamily browser or application family, never the whole header
 */
public record SecurityEvent(
        UUID id,
        Instant occurredAt,
        @Nullable AccountId account,
        InetAddress ip,
        SecurityEventKind kind,
        SecurityOutcome outcome,
        @Nullable String userAgentFamily,
        @Nullable UUID session) {}
