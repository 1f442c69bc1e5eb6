package ai.astrasonic.consent;

import java.util.stream.Stream;

/** What a person can consent to; everything else rests on another legal basis (Art. 6(1)(a)). */
public enum Purpose {
    /** "Accept All" of the banner: Google Analytics and PostHog in the browser. Backup and analysis are part of the contract. */
    ANALYTICS_COOKIES("web-analytics");

    private final String activity;

    Purpose(String activity) {
        this.activity = activity;
    }

    /** Key of the processing activity that rests on it. */
    public String activity() {
        return activity;
    }

    /** @throws IllegalArgumentException when nobody can consent to the activity */
    static Purpose of(String activity) {
        return Stream.of(values())
                .filter(purpose -> purpose.activity.equals(activity))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is asked for consent to " + activity));
    }
}
