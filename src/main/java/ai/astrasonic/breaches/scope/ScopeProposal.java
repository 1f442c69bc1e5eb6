package ai.astrasonic.breaches.scope;

import java.time.Instant;

/** What somebody proposes to count, and why. */
public record ScopeProposal(ScopeRequest request, String because, Instant proposedAt, String proposedBy) {}
