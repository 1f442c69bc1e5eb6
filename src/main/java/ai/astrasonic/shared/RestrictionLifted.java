package ai.astrasonic.shared;

import java.time.Instant;

/** A restriction ended, of which the person had been told before (Art. 18(3)). */
public record RestrictionLifted(AccountId account, Instant at) {}
