package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;

/** A data subject's request came in. */
public record RequestReceived(RequestId request, RequestKind kind, LocalDate due) {}
