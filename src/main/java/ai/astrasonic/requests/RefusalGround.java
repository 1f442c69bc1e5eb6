package ai.astrasonic.requests;

import static ai.astrasonic.requests.RequestKind.ACCESS;
import static ai.astrasonic.requests.RequestKind.CONSENT_WITHDRAWAL;
import static ai.astrasonic.requests.RequestKind.ERASURE;
import static ai.astrasonic.requests.RequestKind.OBJECTION;
import static ai.astrasonic.requests.RequestKind.PORTABILITY;
import static ai.astrasonic.requests.RequestKind.RECTIFICATION;
import static ai.astrasonic.requests.RequestKind.RESTRICTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A ground on which the law lets us not act on a request of a kind; each needs reasons that we can prove. */
public enum RefusalGround {
    /** Art. 12(5): manifestly unfounded; it speaks of Art. 15 to 22, so not of consent. */
    MANIFESTLY_UNFOUNDED(EnumSet.complementOf(EnumSet.of(CONSENT_WITHDRAWAL))),
    /** Art. 12(5): excessive, in particular because of its repetitive character. */
    EXCESSIVE(EnumSet.complementOf(EnumSet.of(CONSENT_WITHDRAWAL))),
    /** Art. 11(2), 12(2): we are not in a position to identify the person. */
    NOT_IDENTIFIABLE(EnumSet.allOf(RequestKind.class)),
    /** Art. 12(6): reasonable doubts about identity were not removed. */
    IDENTITY_NOT_PROVEN(EnumSet.allOf(RequestKind.class)),
    /** Art. 15(4), 20(4): it would adversely affect the rights of others. */
    RIGHTS_OF_OTHERS(EnumSet.of(ACCESS, PORTABILITY)),
    /** Art. 20(1): not provided by the person, or neither on consent nor on a contract. */
    NOT_PORTABLE(EnumSet.of(PORTABILITY)),
    /** Art. 16: what is held is accurate and complete for its purpose. */
    ACCURATE(EnumSet.of(RECTIFICATION)),
    /** Art. 16: a record of what happened is supplemented, never rewritten. */
    RECORD_OF_THE_PAST(EnumSet.of(RECTIFICATION)),
    /** Art. 17(1): none of its grounds applies. */
    STILL_NEEDED(EnumSet.of(ERASURE)),
    /** Art. 17(3)(a): freedom of expression and information. */
    FREE_EXPRESSION(EnumSet.of(ERASURE)),
    /** Art. 17(3)(b): a duty of ours. */
    LEGAL_OBLIGATION(EnumSet.of(ERASURE)),
    /** Art. 17(3)(c): public interest in public health. */
    PUBLIC_HEALTH(EnumSet.of(ERASURE)),
    /** Art. 17(3)(d): archiving, research or statistics. */
    ARCHIVING(EnumSet.of(ERASURE)),
    /** Art. 17(3)(e), 21(1): legal claims. */
    LEGAL_CLAIMS(EnumSet.of(ERASURE, OBJECTION)),
    /** Art. 18(1): none of its grounds applies. */
    NO_GROUND_TO_RESTRICT(EnumSet.of(RESTRICTION)),
    /** Art. 21(1): compelling legitimate grounds that override. */
    COMPELLING_GROUNDS(EnumSet.of(OBJECTION)),
    /** Art. 21(1): the processing rests on another basis than a legitimate interest or a public task. */
    OTHER_BASIS(EnumSet.of(OBJECTION)),
    /** Art. 7(3): the processing does not rest on consent. */
    NO_CONSENT(EnumSet.of(CONSENT_WITHDRAWAL));

    private final Set<RequestKind> kinds;

    RefusalGround(Set<RequestKind> kinds) {
        this.kinds = kinds;
    }

    public static List<RefusalGround> of(RequestKind kind) {
        return Stream.of(values()).filter(ground -> ground.fits(kind)).toList();
    }

    public boolean fits(RequestKind kind) {
        return kinds.contains(kind);
    }

    /** Grounds against the processing itself; an objection to direct marketing knows none (Art. 21(2), (3)). */
    boolean isAgainstTheObjection() {
        return this == LEGAL_CLAIMS || this == COMPELLING_GROUNDS || this == OTHER_BASIS;
    }
}
