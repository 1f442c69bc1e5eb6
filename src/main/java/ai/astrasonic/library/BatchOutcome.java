package ai.astrasonic.library;

import ai.astrasonic.shared.Permission;

/** What became of a batch of changes. */
public sealed interface BatchOutcome {

    /**
     * All of it was looked at.
     *
     * @param taken changes that the library shows now
     * @param superseded changes that were there already, or older than what is there
     * @param refusedPaths of tracks that were taken without one
     */
    record Applied(int taken, int superseded, int refusedPaths) implements BatchOutcome {}

    /** Nothing was taken: the person has been erased, or processing is restricted (Art. 18(2)) or objected to. */
    record Closed(Permission.Why why) implements BatchOutcome {}
}
