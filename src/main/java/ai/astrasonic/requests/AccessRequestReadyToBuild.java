package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;

/** A request's package was ordered and can be built: identity is settled and the account known. */
public record AccessRequestReadyToBuild(RequestId request) {}
