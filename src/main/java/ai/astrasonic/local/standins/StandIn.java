package ai.astrasonic.local.standins;

import java.util.Set;

/** One recipient. Calls come from many threads at once. */
public interface StandIn {

    /** Key in the register. */
    String recipient();

    /** The hosts it answers for. */
    Set<String> hosts();

    /** Whether this call is for it, where it shares a host with others. */
    default boolean isFor(Asked asked) {
        return true;
    }

    /** Checks the credentials too, and answers as the real one does when they are missing or wrong. */
    Reply answer(Asked asked);

    /** Forgets everything. */
    void reset();
}
