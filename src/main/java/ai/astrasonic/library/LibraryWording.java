package ai.astrasonic.library;

import ai.astrasonic.library.LibraryImportOutcome.Imported;
import ai.astrasonic.library.LibraryImportOutcome.Refused;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in plain sentences what became of a library file; a sentence never quotes the file. */
public final class LibraryWording {

    private final Locale locale;
    private final ResourceBundle texts;

    /** Dutch for a Dutch reader, English for everybody else. */
    public LibraryWording(Locale reader) {
        this.locale = "nl".equals(reader.getLanguage()) ? reader : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle("messages/library", Locale.of(locale.getLanguage()));
    }

    public String sentence(LibraryImportOutcome outcome) {
        return switch (outcome) {
            case Imported done -> imported(done);
            case Refused refused -> refused(refused);
        };
    }

    private String imported(Imported done) {
        String counts = text(
                "library.imported",
                done.tracks(),
                done.newTracks(),
                done.changedTracks(),
                done.playlists(),
                done.cuePoints());
        return done.refusedPaths() == 0
                ? counts
                : counts + " " + text("library.imported.refused-paths", done.refusedPaths());
    }

    private String refused(Refused refused) {
        String why = text("library.refused", text(refused.problem().messageKey()));
        return refused.line() == 0 ? why : why + " " + text("library.refused.line", refused.line());
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
