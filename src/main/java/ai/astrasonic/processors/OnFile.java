package ai.astrasonic.processors;

/** What stands in the register, with how it came there. */
public record OnFile<T>(Filed filed, T what) {}
