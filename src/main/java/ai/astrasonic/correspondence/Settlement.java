package ai.astrasonic.correspondence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient answered to a letter.
 *
 * @param result what it came to
 * @param on the day of their answer
 * @param reference number of their answer, never personal data
 * @param proof null where there is none
 */
public record Settlement(
        Result result,
        LocalDate on,
        String reference,
        @Nullable Proof proof) {

    /** How it ended. */
    public enum Result {
        DONE,
        NOTHING_HELD
    }

    /** A PDF. */
    public record Proof(String name, byte[] content) {

        public Proof {
            if (content.length < 5
                    || content[0] != '%'
                    || content[1] != 'P'
                    || content[2] != 'D'
                    || content[3] != 'F') {
                throw new IllegalArgumentException("This is no PDF");
            }
        }
    }
}
