package ai.astrasonic.analytics.anonymous;

/** A published line: how many people, and how many events of theirs. */
public record Figure(Key key, long people, long events) {}
