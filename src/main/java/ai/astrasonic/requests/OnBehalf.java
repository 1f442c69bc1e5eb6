package ai.astrasonic.requests;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for somebody else: the requester is the representative, the account is the person's.
 *
 * @param person name of the person as the representative gave it
 */
public record OnBehalf(Relation relation, @Nullable String person) {

    private static final int LONGEST = 1_000;

    /** Why they may ask for the other. */
    public enum Relation {
        /** The person gave them a mandate. */
        MANDATE,
        /** They hold parental responsibility for a child under 16: art. 5 UAVG. */
        PARENT
    }

    public OnBehalf {
        if (person != null && person.length() > LONGEST) {
            throw new IllegalArgumentException("A name is at most " + LONGEST + " characters");
        }
    }
}
