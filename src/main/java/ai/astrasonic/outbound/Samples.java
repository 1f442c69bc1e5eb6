package ai.astrasonic.outbound;

/** Keeps what proves that filters work. */
interface Samples {

    /** A body that is about to leave, after every filter. */
    void leaving(String recipient, byte[] body);

    /**
     * Something was taken out of a body, or the body was held back because of it.
     *
     * @param what such as {@code email}
     */
    void filtered(String recipient, String what, long count);
}
