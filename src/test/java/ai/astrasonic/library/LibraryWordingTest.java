package ai.astrasonic.library;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.library.LibraryImportOutcome.Imported;
import ai.astrasonic.library.LibraryImportOutcome.Refused;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryWordingTest {

    private static final LibraryImportId ID = new LibraryImportId(new UUID(0, 0));

    @ParameterizedTest
    @EnumSource(LibraryFileProblem.class)
    void every_problem_has_its_sentence_in_both_languages(LibraryFileProblem problem) {
        var english = new LibraryWording(Locale.UK).sentence(new Refused(ID, problem, 3));
        var dutch = new LibraryWording(Locale.of("nl")).sentence(new Refused(ID, problem, 0));

        assertThat(english).startsWith("The library was not changed. ").endsWith(" Near line 3.");
        assertThat(dutch).startsWith("De bibliotheek is niet gewijzigd. ").doesNotContain("regel");
    }

    @Test
    void counts_are_written_as_the_reader_writes_them() {
        var done = new Imported(ID, LibrarySource.TRAKTOR, 100_000, 1, 0, 0, 0, 2);

        assertThat(new LibraryWording(Locale.of("nl")).sentence(done))
                .startsWith("100.000 nummers gelezen")
                .contains("2 nummers zijn bewaard zonder pad");
        assertThat(new LibraryWording(Locale.FRENCH).sentence(done)).startsWith("100,000 tracks read");
    }
}
