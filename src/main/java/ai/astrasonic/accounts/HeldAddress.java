package ai.astrasonic.accounts;

import ai.astrasonic.shared.EmailAddress;
import java.time.Instant;

/** An address and the span in which nobody else had it; outside that span it may be another person's. */
public record HeldAddress(EmailAddress address, Instant from, Instant until) {}
