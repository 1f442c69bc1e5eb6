package ai.astrasonic.customers;

import org.jspecify.annotations.Nullable;

/**
 * A call that may be repeated, as its caller names it.
 *
 * @param key chosen by the caller, new for each thing to be done
 * @param route method and path
 */
public record Call(String key, String route) {

    private static final int LONGEST_KEY = 200;

    /** @throws IllegalArgumentException when the key is none */
    public Call {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("An idempotency key has 1 to " + LONGEST_KEY + " characters");
        }
    }

    /**
     * What was answered.
     *
     * @param content a hash of what was sent
     */
    public record Answer(
            String content,
            int status,
            @Nullable String type,
            @Nullable String tag,
            String body) {}
}
