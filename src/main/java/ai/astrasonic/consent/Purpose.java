package ai.astrasonic.consent;

/** What a person can consent to; everything else rests on another legal basis (Art. 6(1)(a)). */
public enum Purpose {
    ANALYTICS_COOKIES,
    CLOUD_BACKUP,
    CLOUD_ANALYSIS,
    NEWSLETTER
}
