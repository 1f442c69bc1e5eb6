package ai.astrasonic.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.library.LibraryImportOutcome.Imported;
import ai.astrasonic.library.LibraryImportOutcome.Refused;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = Roles.DPO)
class LibraryImportsTest {

    @Autowired
    LibraryImports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private StoredRows rows;
    private AccountId account;

    @BeforeEach
    void anAccount() {
        rows = new StoredRows(jdbc);
        account = rows.anAccount(clock);
    }

    @Test
    void takes_in_the_real_export_of_rekordbox_6() {
        var outcome = importFile("rekordbox-6.xml");

        assertThat(outcome)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(
                        new Imported(new LibraryImportId(new UUID(0, 0)), LibrarySource.REKORDBOX, 6, 6, 0, 2, 0, 0));
        assertThat(pathOf("253529738")).isEqualTo("Demo Tracks/Demo Track 1.mp3");
        assertThat(rows.count("tempo_mark", account)).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rekordbox-6.xml", "rekordbox-everything.xml", "traktor-nml-19.nml"})
    void the_same_file_again_touches_nothing(String file) {
        importFile(file);
        var before = rows.footprint(account);

        var again = (Imported) importFile(file);

        assertThat(rows.footprint(account)).isEqualTo(before);
        assertThat(again.newTracks()).isZero();
        assertThat(again.changedTracks()).isZero();
    }

    @Test
    void a_newer_file_changes_what_differs_and_keeps_tracks_it_does_not_name() {
        importText(track("1", "One", 3) + track("2", "Two", 0), node("a", "1") + node("b", "2"));

        var newer = (Imported) importText(track("1", "Won", 1) + track("3", "Three", 0), node("b", "3", "2", "9"));

        assertThat(newer.newTracks()).isEqualTo(1);
        assertThat(newer.changedTracks()).isEqualTo(1);
        assertThat(rows.count("track", account)).isEqualTo(3);
        assertThat(rows.count("cue_point", account)).isEqualTo(1);
        assertThat(rows.count("playlist", account)).isEqualTo(1);
        assertThat(rows.of(account))
                .filteredOn(row -> row.contains("playlist_number"))
                .hasSize(3)
                .anyMatch(row -> row.contains("\"track\": \"2\""))
                .anyMatch(row -> row.contains("\"track\": null") && row.contains("\"source_id\": \"9\""));
    }

    @Test
    void a_file_that_breaks_off_leaves_the_library_as_it_was() {
        importFile("rekordbox-6.xml");
        var before = rows.footprint(account);
        var breaking = new SequenceInputStream(
                new ByteArrayInputStream(
                        collection(track("7", "New", 2)).substring(0, 90).getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut off");
                    }
                });

        var outcome = imports.importFrom(account, breaking, null);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(LibraryFileProblem.INTERRUPTED));
        assertThat(rows.footprint(account)).isEqualTo(before);
    }

    @Test
    void a_refused_file_is_remembered_with_the_reason_and_the_line() {
        imports.importFrom(account, stream("<DJ_PLAYLISTS>\n<TRACK/>"), "C:\\Users\\sanne\\broken.xml");

        assertThat(jdbc.sql("SELECT outcome || problem || problem_line || file_name FROM library_import")
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSEDTRACK_WITHOUT_ID2broken.xml");
    }

    @Test
    void refuses_a_file_that_announces_two_gigabytes_before_it_arrives() {
        var outcome = imports.importFrom(account, InputStream.nullInputStream(), null, 2L << 30);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(LibraryFileProblem.TOO_LARGE));
    }

    @Test
    void refuses_a_track_number_that_comes_twice_and_names_the_line() {
        var twice = importText(track("1", "One", 0) + "\n\n" + track("1", "Two", 0), "");

        assertThat(twice)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Refused(new LibraryImportId(new UUID(0, 0)), LibraryFileProblem.TRACK_TWICE, 3));
        assertThat(rows.count("track", account)).isZero();
    }

    @Test
    void keeps_both_of_two_traktor_tracks_at_the_same_place_on_two_drives() {
        var nml = "<NML><COLLECTION>" + entry("C:") + entry("D:") + "</COLLECTION></NML>";

        imports.importFrom(account, stream(nml), null);
        imports.importFrom(account, stream(nml), null);

        assertThat(rows.count("track", account)).isEqualTo(2);
    }

    @Test
    void libraries_of_two_programs_lie_side_by_side() {
        importFile("rekordbox-6.xml");
        importFile("traktor-nml-19.nml");

        assertThat(rows.count("track", account)).isEqualTo(9);
        assertThat(rows.count("playlist", account)).isEqualTo(6);
    }

    @Test
    void nobody_elses_library_changes() {
        var other = rows.anAccount(clock);
        importFile("rekordbox-6.xml");
        var before = rows.footprint(account);

        imports.importFrom(other, stream(collection(track("253529738", "Mine", 1))), null);

        assertThat(rows.footprint(account)).isEqualTo(before);
        assertThat(rows.count("track", other)).isEqualTo(1);
    }

    @Test
    void there_is_no_library_for_nobody() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> imports.importFrom(AccountId.next(clock), stream(collection("")), null));
    }

    @ParameterizedTest
    @CsvSource({"ERASED, ERASED_PERSON", "RESTRICTED, RESTRICTED_PERSON"})
    void the_library_of_an_erased_or_restricted_person_takes_nothing_and_no_row_tells_of_it(
            String shape, LibraryFileProblem problem) {
        new AccountRows(jdbc).close(account, shape);

        assertThat(importFile("rekordbox-6.xml"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
        assertThat(rows.of(account)).isEmpty();
        assertThat(rows.count("library_import", account)).isZero();
        assertThat(jdbc.sql("SELECT outcome FROM audit_entry WHERE account_id = :id")
                        .param("id", account.value())
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @CsvSource({"ERASED, ERASED_PERSON", "RESTRICTED, RESTRICTED_PERSON"})
    void an_erasure_or_restriction_while_the_file_is_read_undoes_the_import(String shape, LibraryFileProblem problem) {
        var file = new FilterInputStream(stream(collection(track("7", "New", 2)))) {
            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                CompletableFuture.runAsync(() -> new AccountRows(jdbc).close(account, shape))
                        .join();
                return super.read(bytes, from, most);
            }
        };

        assertThat(imports.importFrom(account, file, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
        assertThat(rows.of(account)).isEmpty();
    }

    @Test
    void a_file_that_announces_too_much_for_nobody_is_nobodys_first() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(
                        () -> imports.importFrom(AccountId.next(clock), InputStream.nullInputStream(), null, 2L << 30));
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_changes_nothing() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> importFile("rekordbox-6.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/Users/x/a.mp3", "C:/a.mp3", "c:a.mp3", "\\\\nas\\a.mp3", "file:///a", "a/../../b", " /a", ""})
    void the_database_itself_refuses_an_absolute_path(String path) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        INSERT INTO track (id, account_id, source, source_id, position, relative_path)
                        VALUES (gen_random_uuid(), :account, 'rekordbox', '1', 1, :path)""")
                        .param("account", account.value())
                        .param("path", path)
                        .update());
    }

    private LibraryImportOutcome importFile(String name) {
        var file = Objects.requireNonNull(LibraryImportsTest.class.getResourceAsStream("/libraries/" + name));
        return imports.importFrom(account, file, name);
    }

    private LibraryImportOutcome importText(String tracks, String playlists) {
        var xml = collection(tracks)
                .replace("</DJ_PLAYLISTS>", "<PLAYLISTS>" + playlists + "</PLAYLISTS></DJ_PLAYLISTS>");
        return imports.importFrom(account, stream(xml), null);
    }

    private String pathOf(String sourceId) {
        return jdbc.sql("SELECT relative_path FROM track WHERE source_id = :id")
                .param("id", sourceId)
                .query(String.class)
                .single();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String collection(String tracks) {
        return "<DJ_PLAYLISTS><COLLECTION>" + tracks + "</COLLECTION></DJ_PLAYLISTS>";
    }

    private static String track(String id, String name, int cues) {
        return "<TRACK TrackID=\"%s\" Name=\"%s\">%s</TRACK>"
                .formatted(id, name, "<POSITION_MARK Type=\"0\" Start=\"1.5\" Num=\"-1\"/>".repeat(cues));
    }

    private static String node(String name, String... tracks) {
        var keys = new StringBuilder();
        for (String track : tracks) {
            keys.append("<TRACK Key=\"").append(track).append("\"/>");
        }
        return "<NODE Type=\"1\" KeyType=\"0\" Name=\"%s\">%s</NODE>".formatted(name, keys);
    }

    private static String entry(String volume) {
        return "<ENTRY TITLE=\"x\"><LOCATION VOLUME=\"%s\" DIR=\"/:DJ/:\" FILE=\"x.mp3\"/></ENTRY>".formatted(volume);
    }
}
