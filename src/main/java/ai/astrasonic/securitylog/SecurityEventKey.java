package ai.astrasonic.securitylog;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The partition's own column belongs to the key of a partitioned table. */
record SecurityEventKey(UUID id, Instant occurredAt) implements Serializable {}
