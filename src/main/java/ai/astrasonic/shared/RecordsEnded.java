package ai.astrasonic.shared;

import java.time.Instant;

/** A run of retention is over: what it promises can be looked at anew. Nothing depends on its being heard. */
public record RecordsEnded(Instant at) {}
