package ai.astrasonic.breaches.notices;

/** Where a public notice is. */
public enum NoticeState {
    DRAFT,
    /** Waits for a second person. */
    ASKED,
    /** Everybody can read it, until its last day. */
    PUBLISHED,
    /** It was up, and somebody took it down with a reason. */
    WITHDRAWN,
    /** Nobody outside ever saw it. */
    DISCARDED
}
