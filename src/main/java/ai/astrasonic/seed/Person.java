package ai.astrasonic.seed;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;
import java.util.Locale;

/**
 * A person who does not exist.
 *
 * @param number place in the list, from 0
 */
public record Person(
        int number,
        AccountId id,
        String name,
        EmailAddress email,
        String country,
        Locale language,
        int birthYear,
        Instant joined,
        Shape shape) {

    boolean is(Shape wanted) {
        return shape == wanted;
    }

    /** Has a life in the service that is still on record. */
    boolean isActive() {
        return shape != Shape.NO_ACTIVITY;
    }
}
