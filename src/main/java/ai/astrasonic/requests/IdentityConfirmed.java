package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;

/** The person behind a request is known to be who they say. */
public record IdentityConfirmed(RequestId request) {}
