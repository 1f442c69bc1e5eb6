package ai.astrasonic.seed;

/** What is awkward about a person; each is something that an access request or an erasure has once gone wrong on. */
public enum Shape {
    ORDINARY,
    /** Used other addresses before, one of which somebody else uses now. */
    FORMER_ADDRESSES,
    /** Has backup files whose content somebody else has too. */
    SHARED_FILES,
    OPEN_DISPUTE,
    /** Opened an account and never came back. */
    NO_ACTIVITY,
    /** Hides the address behind a relay of Apple. */
    APPLE_RELAY,
    /** Asks for erasure; the books must stay. */
    LEAVING,
    RESTRICTED,
    /** Objected to product events (Art. 21). */
    OBJECTED,
    /** Wrote to support about other people. */
    BYSTANDERS,
    BIG_LIBRARY
}
