package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;

/** The answer to a request has left us: by mail, or posted. */
public record AnswerLeft(RequestId request) {}
