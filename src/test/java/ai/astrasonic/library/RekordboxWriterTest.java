package ai.astrasonic.library;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = Roles.DPO)
class RekordboxWriterTest {

    @Autowired
    LibraryImports imports;

    @Autowired
    RekordboxWriter writer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private StoredRows rows;
    private AccountId one;
    private AccountId other;

    @BeforeEach
    void accounts() {
        rows = new StoredRows(jdbc);
        one = rows.anAccount(clock);
        other = rows.anAccount(clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rekordbox-6.xml", "rekordbox-everything.xml"})
    void what_is_written_is_read_again_with_nothing_lost(String file) {
        importFile(one, file);

        imports.importFrom(other, new ByteArrayInputStream(written(one)), null);

        assertThat(rows.of(other)).isNotEmpty().isEqualTo(rows.of(one));
    }

    @Test
    void a_traktor_library_comes_out_in_the_words_of_rekordbox() {
        importFile(one, "traktor-nml-19.nml");

        var xml = new String(written(one), StandardCharsets.UTF_8);
        imports.importFrom(other, new ByteArrayInputStream(written(one)), null);

        assertThat(xml)
                .contains("TrackID=\"1\"", "Inizio=\"0.0525\"", "Key=\"file://localhost/Astrasonic/House/weg.flac\"")
                .doesNotContain("Type=\"5\"", "jorik");
        assertThat(rows.count("playlist_entry", other)).isEqualTo(2);
        assertThat(rows.of(other)).anyMatch(row -> row.contains("Nachtzug nach Köln"));
    }

    @Test
    void two_programs_libraries_come_out_as_one_tree() {
        importFile(one, "rekordbox-everything.xml");
        importFile(one, "traktor-nml-19.nml");

        imports.importFrom(other, new ByteArrayInputStream(written(one)), null);

        assertThat(rows.count("track", other)).isEqualTo(7);
        assertThat(rows.count("playlist", other)).isEqualTo(8);
        assertThat(jdbc.sql("SELECT count(*) FROM playlist WHERE parent_number IS NULL AND account_id = :id")
                        .param("id", other.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The driver asks for numbers in another way once it has asked for them a few times. */
    @Test
    void a_number_is_written_the_same_however_often_it_is_read() {
        importFile(one, "rekordbox-6.xml");
        jdbc.sql("UPDATE tempo_mark SET starts_at = 0.0000000").update();

        for (int n = 0; n < 10; n++) {
            assertThat(new String(written(one), StandardCharsets.UTF_8))
                    .contains("Inizio=\"0.0000000\"")
                    .doesNotContain("0E-7");
        }
    }

    @Test
    void holds_nobody_elses_tracks() {
        importFile(one, "rekordbox-6.xml");
        importFile(other, "traktor-nml-19.nml");

        assertThat(new String(written(one), StandardCharsets.UTF_8)).doesNotContain("Nachtzug");
    }

    @Test
    void an_empty_library_is_a_valid_file_too() {
        var outcome = imports.importFrom(other, new ByteArrayInputStream(written(one)), null);

        assertThat(outcome).isInstanceOf(LibraryImportOutcome.Imported.class);
    }

    @Test
    void signs_that_xml_cannot_say_do_not_break_the_file() {
        jdbc.sql("""
                        INSERT INTO track (id, account_id, source, source_id, position, title)
                        VALUES (gen_random_uuid(), :account, 'rekordbox', '1', 1, E'a\\u0001b')""").param("account", one.value()).update();

        assertThat(new String(written(one), StandardCharsets.UTF_8)).contains("Name=\"a b\"");
    }

    private void importFile(AccountId account, String name) {
        var file = Objects.requireNonNull(RekordboxWriterTest.class.getResourceAsStream("/libraries/" + name));
        assertThat(imports.importFrom(account, file, name)).isInstanceOf(LibraryImportOutcome.Imported.class);
    }

    private byte[] written(AccountId account) {
        var out = new ByteArrayOutputStream();
        writer.write(account, out);
        return out.toByteArray();
    }
}
