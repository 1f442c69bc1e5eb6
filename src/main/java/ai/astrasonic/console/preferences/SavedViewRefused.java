package ai.astrasonic.console.preferences;

/** A view cannot be saved like this; the person can mend it. */
public final class SavedViewRefused extends RuntimeException {

    /** What is wrong; the name of a text {@code views.refused.…}. */
    public enum Why {
        NAME_LENGTH,
        NAME_TAKEN,
        TOO_MANY
    }

    private final Why why;

    SavedViewRefused(Why why) {
        super("A saved view was refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
