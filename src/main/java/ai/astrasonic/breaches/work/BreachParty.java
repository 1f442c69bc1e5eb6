package ai.astrasonic.breaches.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation that has a part in a breach: a company or an authority, nobody in person.
 *
 * @param reference number of its own file; empty where there is none
 * @param toldOn null while it was not told
 */
public record BreachParty(
        Kind kind, String name, String reference, @Nullable LocalDate toldOn) {

    /** Which part it has. */
    public enum Kind {
        PROCESSOR,
        JOINT_CONTROLLER,
        AUTHORITY,
        POLICE,
        OTHER
    }
}
