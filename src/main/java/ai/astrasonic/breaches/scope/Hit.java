package ai.astrasonic.breaches.scope;

/**
 * How much was hit.
 *
 * @param people whose data is certainly among it
 * @param records of these people
 */
public record Hit(long people, long records) {}
