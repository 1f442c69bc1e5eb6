package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;

/** The notice of an extension did not leave in time, so the request is due as it was. */
public record ExtensionVoid(RequestId request, LocalDate due) {}
