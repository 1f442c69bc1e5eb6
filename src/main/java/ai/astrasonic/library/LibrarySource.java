package ai.astrasonic.library;

import java.util.Locale;

/** The DJ program whose library was read: a track's own number means something only within it. */
public enum LibrarySource {
    REKORDBOX,
    TRAKTOR;

    /** The word kept in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
