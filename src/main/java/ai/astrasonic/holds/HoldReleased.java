package ai.astrasonic.holds;

import java.time.Instant;

/** A hold is over: what was deferred because of it is to be finished now. */
public record HoldReleased(HoldId hold, Instant at) {}
