package ai.astrasonic.connectors;

/** By what a recipient knows a person. */
public enum HandleKind {
    /** The number of the account with us. */
    ACCOUNT,
    /** An address, current or former. */
    EMAIL,
    /** Number of the customer at Stripe. */
    STRIPE_CUSTOMER,
    /** The pseudonym of product events and error reports. */
    PSEUDONYM,
    /** Client id of a browser at Google Analytics, given by the person. */
    BROWSER,
    /** A conversation at Crisp, such as {@code session_…}. */
    CHAT_SESSION,
    /** Number of a mail at Resend; its time is when it was sent. */
    MAIL,
    GOOGLE_TOKEN,
    APPLE_TOKEN,
    BEATPORT_TOKEN,
    SPOTIFY_TOKEN,
    /** Random number of a job of audio analysis; its time is when it ran. */
    ANALYSIS_JOB,
    /** Address of a waveform or picture at the edge, made of this person's files only. */
    EDGE_ADDRESS
}
