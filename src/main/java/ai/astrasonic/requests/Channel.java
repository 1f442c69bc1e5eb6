package ai.astrasonic.requests;

/** The way a request came in; the law knows no form, so each counts. */
public enum Channel {
    MAIL,
    LETTER,
    CHAT,
    APP,
    WEB,
    API
}
