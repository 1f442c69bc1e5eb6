package ai.astrasonic.connectors;

/** What a recipient is asked for a person. */
public enum Ask {
    /** Art. 17. */
    ERASE,
    /** Art. 15 and 20. */
    EXPORT,
    /** Art. 21, and consent that was withdrawn: stop, and remove what came of it. */
    OBJECT,
    /** Art. 16 with Art. 19. */
    RECTIFY,
    /** Art. 18 with Art. 19. */
    RESTRICT
}
