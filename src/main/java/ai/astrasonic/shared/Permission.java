package ai.astrasonic.shared;

/** The answer to whether a person's data may be processed for a purpose. */
public sealed interface Permission {

    Permission PERMITTED = new Permitted();

    /** It may, at this moment. */
    record Permitted() implements Permission {}

    /** It may not: nothing is recorded, sent or derived. */
    record Refused(Why why) implements Permission {}

    /** What stands in the way. */
    enum Why {
        /** Art. 18(2): stored and nothing else. */
        RESTRICTED,
        /** Art. 21: the person objected, and the objection was not rejected. */
        OBJECTED,
        /** Art. 7(3): what rests on consent needs one in force. */
        CONSENT_WITHDRAWN,
        /** Art. 17: the person has been erased. */
        ERASED,
        /** There is no such account. */
        UNKNOWN
    }

    static Permission refused(Why why) {
        return new Refused(why);
    }

    default boolean isPermitted() {
        return this instanceof Permitted;
    }
}
