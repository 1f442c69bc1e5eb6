package ai.astrasonic.console.texts;

import java.util.List;
import java.util.Locale;

/** The two languages of the console. */
public final class Languages {

    public static final Locale ENGLISH = Locale.UK;
    public static final Locale DUTCH = Locale.of("nl", "NL");
    public static final List<Locale> ALL = List.of(ENGLISH, DUTCH);

    private Languages() {}

    /** The console's language for what a browser or a cookie asks for; English where it is none of ours. */
    public static Locale closestTo(Locale wish) {
        return wish.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : ENGLISH;
    }
}
