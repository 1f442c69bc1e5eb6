package ai.astrasonic.permissions;

/** What became of the wish to end a restriction. */
public sealed interface Lifting {

    /**
     * It ended.
     *
     * @param stillRestricted another restriction of the same person goes on
     */
    record Lifted(boolean stillRestricted) implements Lifting {}

    /** It goes on: the person must be told before it ends (Art. 18(3)). */
    record NotTold() implements Lifting {}

    /** It had ended before. */
    record LiftedBefore() implements Lifting {}
}
