package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;

/** A request came to its end: completed, refused, withdrawn or joined into another. */
public record RequestClosed(RequestId request, RequestStatus status) {}
