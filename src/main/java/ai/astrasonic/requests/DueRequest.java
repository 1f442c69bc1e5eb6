package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;

/** An open request and its clock; ids and dates only, for every screen. */
public record DueRequest(
        RequestId id, RequestKind kind, RequestStatus status, LocalDate due, int daysLeft, Urgency urgency) {

    /** How near the end of the period is. */
    public enum Urgency {
        CALM,
        AT_RISK,
        LATE
    }
}
