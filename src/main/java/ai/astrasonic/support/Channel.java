package ai.astrasonic.support;

/** How people reach us; a data subject request may come by any of them. */
public enum Channel {
    CHAT,
    MAIL,
    LETTER,
    PHONE
}
