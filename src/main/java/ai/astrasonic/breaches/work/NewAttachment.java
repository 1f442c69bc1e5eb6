package ai.astrasonic.breaches.work;

/**
 * A file about a breach.
 *
 * @param words what it is
 */
public record NewAttachment(String fileName, String words, byte[] content) {}
