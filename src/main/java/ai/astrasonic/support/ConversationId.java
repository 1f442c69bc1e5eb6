package ai.astrasonic.support;

import java.util.UUID;

/** A support conversation. */
public record ConversationId(UUID value) {}
