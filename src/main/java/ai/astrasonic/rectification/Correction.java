package ai.astrasonic.rectification;

/** What became of the wish to correct a value. */
public sealed interface Correction {

    /** It is corrected wherever we can; the places tell where, and what waits. */
    record Corrected(Rectification rectification) implements Correction {}

    /** The value was that already. */
    record Unchanged() implements Correction {}

    /** It cannot be the right value. */
    record Refused(BadValue why) implements Correction {}
}
