package ai.astrasonic.consent;

/** What a person can consent to; everything else rests on another legal basis (Art. 6(1)(a)). */
public enum Purpose {
    /** "Accept All" of the banner: Google Analytics and PostHog in the browser. Backup and analysis are part of the contract. */
    ANALYTICS_COOKIES
}
