package ai.astrasonic.requests;

/** How we came to know that the person is who they say; a copy of a passport is none of them, on purpose. */
public enum IdentityMethod {
    /** A link that we sent to the address we hold. */
    LINK,
    /** A code that we sent to the address we hold. */
    CODE,
    /** Asked while signed in to the account. */
    SIGNED_IN,
    /** Staff called back on a number we held before. */
    CALL_BACK,
    /** The person knew what only they can know of their account. */
    KNOWN_DETAILS,
    /** In person. */
    IN_PERSON,
    /** A representative's mandate was checked: {@link Mandates}. */
    MANDATE;

    /** Whether staff may confirm by this method; the others have ways of their own. */
    public boolean isByStaff() {
        return switch (this) {
            case LINK, CODE, SIGNED_IN, MANDATE -> false;
            case CALL_BACK, KNOWN_DETAILS, IN_PERSON -> true;
        };
    }
}
