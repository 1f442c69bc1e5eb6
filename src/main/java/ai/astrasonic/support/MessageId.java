package ai.astrasonic.support;

import java.util.UUID;

/** A message within a conversation. */
public record MessageId(UUID value) {}
