package ai.astrasonic.recipientchanges;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it reached us.
 *
 * @param account null when whoever wrote has none
 */
public record NewObjection(@Nullable AccountId account, EmailAddress from, String words, Instant receivedAt) {

    private static final int LONGEST = 10_000;

    public NewObjection {
        words = words.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("An objection says something, in at most " + LONGEST + " characters");
        }
    }
}
