package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.requests.DueRequest;
import ai.astrasonic.requests.PackageStatus;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestStatus;

/** Says the states of a case in words and colours. */
final class RequestWords {

    /** From so many days before the end a clock is shown as near; the service decides what is at risk. */
    private static final long NEAR = 5;

    private RequestWords() {}

    static String kind(RequestKind kind) {
        return t("requests:request.kind." + kind);
    }

    static String status(RequestStatus status) {
        return t("requests:request.status." + status);
    }

    static State state(RequestStatus status) {
        return State.of(tone(status), status(status));
    }

    private static State.Tone tone(RequestStatus status) {
        return switch (status) {
            case AWAITING_IDENTITY -> State.Tone.NEUTRAL;
            case BUILDING, IN_PROGRESS, ANSWERING -> State.Tone.BUSY;
            case AWAITING_REVIEW, FOLLOW_UP -> State.Tone.WATCH;
            case COMPLETED -> State.Tone.GOOD;
            case REFUSED, WITHDRAWN, JOINED -> State.Tone.NEUTRAL;
        };
    }

    static State state(PackageStatus status) {
        return State.of(tone(status), t("requests:package.status." + status));
    }

    private static State.Tone tone(PackageStatus status) {
        return switch (status) {
            case ORDERED -> State.Tone.BUSY;
            case BUILT, PREVIEWED -> State.Tone.WATCH;
            case RELEASED -> State.Tone.GOOD;
            case REVOKED, EXPIRED -> State.Tone.NEUTRAL;
        };
    }

    static State.Tone tone(DueRequest.Urgency urgency) {
        return switch (urgency) {
            case CALM -> State.Tone.GOOD;
            case AT_RISK -> State.Tone.WATCH;
            case LATE -> State.Tone.BAD;
        };
    }

    static State.Tone tone(long daysLeft) {
        if (daysLeft < 0) {
            return State.Tone.BAD;
        }
        return daysLeft <= NEAR ? State.Tone.WATCH : State.Tone.GOOD;
    }
}
