package ai.astrasonic.shared;

import java.time.Clock;
import java.util.UUID;

/** A data subject request (Art. 12(3) GDPR), from intake to answer. */
public record RequestId(UUID value) {

    public static RequestId next(Clock clock) {
        return new RequestId(Ids.next(clock));
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
