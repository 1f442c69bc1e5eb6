package ai.astrasonic.breaches.scope;

/**
 * What came and went between two counts of one breach.
 *
 * @param added people who are in the later one only
 * @param gone people who are in the earlier one only
 */
public record Difference(ScopeCount earlier, ScopeCount later, long added, long gone) {}
