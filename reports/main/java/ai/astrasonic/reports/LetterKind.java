package ai.astrasonic.reports;

import ai.astrasonic.requests.RequestKind;
import java.util.ArrayList;
import java.util.List;

/** The letters on a case; the name of each is text {@code kind.…}. */
public enum LetterKind {
    RECTIFICATION_GRANTED,
    RECTIFICATION_PARTLY,
    RECTIFICATION_REFUSED,
    RESTRICTION_GRANTED,
    /** Before a restriction is lifted: Art. 18(3). */
    RESTRICTION_LIFTING,
    OBJECTION_GRANTED,
    /** With compelling grounds: Art. 21(1). */
    OBJECTION_REFUSED,
    CONSENT_WITHDRAWN,
    ERASURE_DONE,
    ERASURE_PARTLY,
    /** Art. 12(4). */
    REFUSAL,
    /** Art. 12(3). */
    EXTENSION,
    JOINED,
    NO_DATA;

    /** The letters that the answer to such a request may need. */
    public static List<LetterKind> of(RequestKind request) {
        var kinds = new ArrayList<>(
                switch (request) {
                    case ACCESS, PORTABILITY -> List.<LetterKind>of();
                    case RECTIFICATION -> List.of(RECTIFICATION_GRANTED, RECTIFICATION_PARTLY, RECTIFICATION_REFUSED);
                    case ERASURE -> List.of(ERASURE_DONE, ERASURE_PARTLY);
                    case RESTRICTION -> List.of(RESTRICTION_GRANTED);
                    case OBJECTION -> List.of(OBJECTION_GRANTED, OBJECTION_REFUSED);
                    case CONSENT_WITHDRAWAL -> List.of(CONSENT_WITHDRAWN);
                });
        kinds.addAll(List.of(EXTENSION, REFUSAL, JOINED, NO_DATA));
        return kinds;
    }

    /** Whether it cannot be written without saying why. */
    public boolean needsReason() {
        return switch (this) {
            case RECTIFICATION_PARTLY,
                    RECTIFICATION_REFUSED,
                    RESTRICTION_LIFTING,
                    OBJECTION_REFUSED,
                    ERASURE_PARTLY,
                    REFUSAL,
                    EXTENSION -> true;
            default -> false;
        };
    }

    /** Whether it names a day from which something changes. */
    public boolean needsDay() {
        return this == RESTRICTION_LIFTING || this == EXTENSION;
    }

    /** Whether the person did not get all that they asked for, and so learns how to complain. */
    boolean tellsHowToComplain() {
        return needsReason() || this == NO_DATA;
    }

    /** Whether recipients had to follow: Art. 19. */
    boolean tellsRecipients() {
        return switch (this) {
            case RECTIFICATION_GRANTED, RECTIFICATION_PARTLY, RESTRICTION_GRANTED, ERASURE_DONE, ERASURE_PARTLY -> true;
            default -> false;
        };
    }

    boolean tellsWhatStays() {
        return this == ERASURE_DONE || this == ERASURE_PARTLY;
    }
}
