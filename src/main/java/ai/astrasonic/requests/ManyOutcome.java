package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;

/** What became of one case of many. */
public sealed interface ManyOutcome {

    RequestId id();

    record Done(RequestId id) implements ManyOutcome {}

    /** Nothing to do, or not allowed; doing it again changes nothing about that. */
    record LeftAlone(RequestId id, Why why) implements ManyOutcome {}

    /** Something went wrong; trying again may help. */
    record Failed(RequestId id) implements ManyOutcome {}

    /** Why a case was left alone. */
    enum Why {
        CLOSED,
        YOURS,
        IDENTITY_SETTLED,
        NO_ACCOUNT,
        NO_ADDRESS,
        ASKED_OFTEN,
        EXTENDED,
        ON_PAPER,
        TOO_LATE,
        NOT_PLANNED,
        ASKED_BEFORE
    }
}
