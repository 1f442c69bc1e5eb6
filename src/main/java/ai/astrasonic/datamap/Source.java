package ai.astrasonic.datamap;

/** Where data comes from (Art. 14(2)(f), 15(1)(g)); only what the person gave is portable (Art. 20). */
public enum Source {
    /** Typed or uploaded by the person. */
    PERSON,
    /** Observed while the person used the service; portable too (EDPB, WP242). */
    OBSERVED,
    /** Computed by us; not portable. */
    DERIVED,
    /** Told by somebody else, such as Stripe or a sign-in provider. */
    THIRD_PARTY
}
