package ai.astrasonic.processors;

import java.time.Period;

/** How much a failure of a recipient would cost people; decides how often it is reviewed. */
public enum Risk {
    /** Files of people, identity, payments, analytics. */
    HIGH(Period.ofMonths(12)),
    OTHER(Period.ofMonths(24));

    private final Period cadence;

    Risk(Period cadence) {
        this.cadence = cadence;
    }

    /** How long a review counts. */
    public Period cadence() {
        return cadence;
    }
}
