package ai.astrasonic.library;

import java.util.Locale;

/** Why a library file was refused; each has one plain sentence in the message bundle {@code library}. */
public enum LibraryFileProblem {
    EMPTY,
    NOT_XML,
    BROKEN,
    TRUNCATED,
    WRONG_ENCODING,
    DOCUMENT_TYPE,
    TOO_LARGE,
    TOO_COMPLEX,
    UNKNOWN_FORMAT,
    TRACK_WITHOUT_ID,
    TRACK_TWICE,
    INTERRUPTED,
    ERASED_PERSON,
    RESTRICTED_PERSON;

    /** The key of its sentence in the message bundle. */
    public String messageKey() {
        return "library.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
