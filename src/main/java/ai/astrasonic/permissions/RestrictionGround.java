package ai.astrasonic.permissions;

/** Why processing is restricted. */
public enum RestrictionGround {
    /** Art. 18(1)(a): the person contests that the data is accurate, while that is checked. */
    ACCURACY_CONTESTED(true),
    /** Art. 18(1)(b): the processing is unlawful, and the person wants it restricted rather than erased. */
    UNLAWFUL(true),
    /** Art. 18(1)(c): we no longer need the data, the person does, for a legal claim. */
    NEEDED_FOR_CLAIMS(true),
    /** Art. 18(1)(d): an objection under Art. 21(1) waits for its decision. */
    OBJECTION_PENDING(true),
    /** An erasure waits: nothing else may happen with the data meanwhile; its end is the erasure's or the person's own act. */
    ERASURE_PENDING(false),
    /** Restricted before grounds were recorded. */
    UNSTATED(true);

    private final boolean toldBeforeItEnds;

    RestrictionGround(boolean toldBeforeItEnds) {
        this.toldBeforeItEnds = toldBeforeItEnds;
    }

    /** Art. 18(3). */
    boolean toldBeforeItEnds() {
        return toldBeforeItEnds;
    }
}
