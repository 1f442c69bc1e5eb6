package ai.astrasonic.permissions;

/** On what an objection rests. */
public enum ObjectionGround {
    /** Art. 21(1): the person's own situation; it may be rejected on compelling grounds. */
    OWN_SITUATION,
    /** Art. 21(2): direct marketing, absolute (Art. 21(3)). */
    DIRECT_MARKETING
}
