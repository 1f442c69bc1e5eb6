package ai.astrasonic.requests;

/** A ground on which the law lets us not act on a request; each needs reasons that we can prove. */
public enum RefusalGround {
    /** Art. 12(5): manifestly unfounded. */
    MANIFESTLY_UNFOUNDED,
    /** Art. 12(5): excessive, in particular because of its repetitive character. */
    EXCESSIVE,
    /** Art. 11(2), 12(2): we are not in a position to identify the person. */
    NOT_IDENTIFIABLE,
    /** Art. 12(6): reasonable doubts about identity were not removed. */
    IDENTITY_NOT_PROVEN
}
