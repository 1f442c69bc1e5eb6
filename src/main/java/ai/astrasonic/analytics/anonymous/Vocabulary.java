package ai.astrasonic.analytics.anonymous;

import java.util.List;

/** The only words that figures are published in; whatever else an event holds becomes "other". */
public final class Vocabulary {

    public static final String OTHER = "other";

    /** The part of the product of an event that tells none. */
    public static final String NONE = "none";

    /** The part of the product that lies at the root. */
    public static final String HOME = "home";

    public static final List<String> PLATFORMS = List.of("web", "macos", "windows", "linux", "ios", "android");
    public static final List<String> EVENTS =
            List.of("page served", "backup finished", "library synced", "payment completed");
    public static final List<String> SECTIONS = List.of("library", "playlists", "backup", "account", "pricing");

    private Vocabulary() {}

    static boolean knows(Key key) {
        return (key.group() == null || isOneOf(PLATFORMS, key.group().platform()))
                && (key.act() == null
                        || (isOneOf(EVENTS, key.act().event())
                                && (List.of(NONE, HOME).contains(key.act().section())
                                        || isOneOf(SECTIONS, key.act().section()))));
    }

    private static boolean isOneOf(List<String> words, String word) {
        return words.contains(word) || OTHER.equals(word);
    }
}
