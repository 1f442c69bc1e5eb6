package ai.astrasonic.holds;

/** Knows holds that cannot be released yet. */
@FunctionalInterface
public interface HoldGuard {

    boolean needs(HoldId hold);
}
