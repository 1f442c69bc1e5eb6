package ai.astrasonic.outbound;

/** Notes whom we called and whom we would not call; never what about. */
interface ContactLog {

    /** A call is about to leave. */
    void leaving(String recipient, String host);

    /** It got no answer, or only that they cannot. */
    void failed(String recipient, String host);

    /** Something was to go to a host that is not in the register. */
    void refused(String wanted, String host);
}
