package ai.astrasonic.shared;

import java.time.Clock;
import java.util.UUID;

/** The account of a data subject, in every module and table. */
public record AccountId(UUID value) {

    public static AccountId next(Clock clock) {
        return new AccountId(Ids.next(clock));
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
