package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Outcome;

/** How it stands with what one recipient was asked. */
public enum TaskState {
    PLANNED,
    ACCEPTED,
    TICKET,
    NOT_SET,
    FAILED,
    DONE,
    NOT_FOUND,
    NOTHING_TO_CALL,
    KEPT;

    public boolean isFinal() {
        return switch (this) {
            case DONE, NOT_FOUND, NOTHING_TO_CALL, KEPT -> true;
            case PLANNED, ACCEPTED, TICKET, NOT_SET, FAILED -> false;
        };
    }

    static TaskState of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NothingToCall _ -> NOTHING_TO_CALL;
            case Outcome.Done _ -> DONE;
            case Outcome.NotFound _ -> NOT_FOUND;
            case Outcome.Accepted _ -> ACCEPTED;
            case Outcome.Kept _ -> KEPT;
            case Outcome.Ticket _ -> TICKET;
            case Outcome.NotSet _ -> NOT_SET;
            case Outcome.Failed _ -> FAILED;
        };
    }
}
