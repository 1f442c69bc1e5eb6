package ai.astrasonic.policies;

/** A material version is public, and every account is to be told of it. */
public record PolicyPublished(PolicyId version) {}
