package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.keys.PublicKeys;
import ai.astrasonic.local.LocalStack;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person asks, the console answers: everything real, in a real browser. */
class AccessRequestJourneyTest {

    private static final Path LIBRARY = Path.of("src/test/resources/libraries/rekordbox-everything.xml");
    private static final String KEYS = "/.well-known/astrasonic-signing-keys.pem";

    private static Chromium chromium;
    private static LocalStack stack;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        stack = LocalStackForTests.stack();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_request_is_filed_and_its_package_released_downloaded_and_verified() throws Exception {
        try (var dpo = Staff.signIn(chromium.browser(), stack, "dpo", ColorScheme.LIGHT, Staff.WIDE)) {
            var work = new AccessCase(dpo);
            var asked = new AskedRecipients(Ask.EXPORT);
            var person = work.openFirstPerson();
            assertThat(ConsoleCommand.run("import", "library", "--account", person, LIBRARY.toString()))
                    .isZero();
            work.file();
            var passphrase = work.confirmIdentity();
            work.preview(folder.resolve("preview.zip"));
            asked.awaitOutcomes(UUID.fromString(person));
            asked.bothSidesTellTheSame(UUID.fromString(person));
            look(dpo);
            var link = work.release(stack.mailbox());

            var file = folder.resolve("package.zip");
            work.download(link, passphrase, file);

            assertThat(dpo.complaints()).isEmpty();
            isOursAndWhole(file, published(dpo));
            var downloaded = new DownloadedPackage(file)
                    .hasALetterThatIsArchivableAndAccessible()
                    .hasDataThatFitsItsSchemas();
            assertThat(downloaded.copies()).isEqualTo(asAnswered(asked.outcomes(UUID.fromString(person))));
            libraryIsWhole(downloaded, person);
        }
    }

    /** What the package has to say of each recipient by what was stored of it. */
    private static Map<String, String> asAnswered(Map<String, String> outcomes) {
        var words = Map.of("DONE", "COPIED", "NOT_FOUND", "KNOWS_NOBODY", "NOTHING_TO_CALL", "NO_COPY");
        var all = new TreeMap<String, String>();
        outcomes.forEach((recipient, outcome) -> all.put(recipient, words.getOrDefault(outcome, outcome)));
        assertThat(all).containsValues("COPIED", "NO_COPY");
        return all;
    }

    private static void look(Staff dpo) throws Exception {
        assertThat(dpo.barriers()).isEmpty();
        dpo.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Files.createDirectories(Path.of("target/screenshots"))
                                .resolve("access-recipients.png")));
    }

    /** By the command that the person is told of, with and without the keys that we publish. */
    private static void isOursAndWhole(Path file, Path keys) throws Exception {
        var verdict = PackageVerifier.verifyAgainst(file, PublicKeys.parseAll(Files.readString(keys)));
        assertThat(verdict.lines()).allMatch(line -> line.good());
        assertThat(verdict.ours()).isTrue();
        assertThat(ConsoleCommand.run("verify", file.toString())).isZero();
        assertThat(ConsoleCommand.run("verify", file.toString(), "--key", keys.toString()))
                .isZero();
    }

    private Path published(Staff dpo) throws Exception {
        var keys = dpo.page().request().get(stack.address().resolve(KEYS).toString());
        return Files.write(folder.resolve("keys.pem"), keys.body());
    }

    /** Read by the importer again, for somebody who has no library yet, it is the library that the person has. */
    private void libraryIsWhole(DownloadedPackage downloaded, String person) throws Exception {
        var other = LibraryOf.somebodyWithNone();
        var library = downloaded.library(folder);

        assertThat(ConsoleCommand.run("import", "library", "--account", other, library.toString()))
                .isZero();

        assertThat(LibraryOf.person(other)).isEqualTo(LibraryOf.person(person));
        assertThat(LibraryOf.person(other))
                .extracting("tracks", "cue_points", "playlists")
                .doesNotContain(0L);
    }
}
