package ai.astrasonic.correspondence;

/**
 * What to write to a recipient, no more than it needs.
 *
 * @param to how it wants to be asked, from the register; empty when the register does not know
 */
public record Letter(String to, String subject, String body) {}
