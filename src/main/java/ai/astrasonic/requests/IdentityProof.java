package ai.astrasonic.requests;

import java.time.Instant;

/** How and when identity was settled, and why that was enough. */
public record IdentityProof(IdentityMethod method, Instant settledAt, String reason) {}
