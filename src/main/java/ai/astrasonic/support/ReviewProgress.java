package ai.astrasonic.support;

/**
 * How far a person's messages were looked at for what they say about others.
 *
 * @param messages all of them
 * @param open those that nobody looked at
 * @param passages left out of all of them together
 */
public record ReviewProgress(long messages, long open, long passages) {}
