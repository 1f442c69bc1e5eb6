package ai.astrasonic.requests;

/** Where a request is, as a column and a filter; the domain answer is {@link RequestState}. */
public enum RequestStatus {
    AWAITING_IDENTITY,
    BUILDING,
    AWAITING_REVIEW,
    IN_PROGRESS,
    ANSWERING,
    FOLLOW_UP,
    COMPLETED,
    REFUSED,
    WITHDRAWN,
    JOINED;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return switch (this) {
            case AWAITING_IDENTITY, BUILDING, AWAITING_REVIEW, IN_PROGRESS, ANSWERING, FOLLOW_UP -> true;
            case COMPLETED, REFUSED, WITHDRAWN, JOINED -> false;
        };
    }

    /** Whether the person still waits for an answer, so that the statutory clock runs. */
    public boolean awaitsAnswer() {
        return isOpen() && this != FOLLOW_UP;
    }

    /** What happened when a request came to this end, as a timeline says it. */
    String act() {
        return switch (this) {
            case COMPLETED -> "request-completed";
            case REFUSED -> "request-refused";
            case WITHDRAWN -> "request-withdrawn";
            case JOINED -> "request-joined";
            case AWAITING_IDENTITY, BUILDING, AWAITING_REVIEW, IN_PROGRESS, ANSWERING, FOLLOW_UP ->
                throw new IllegalStateException(this + " is no end");
        };
    }
}
