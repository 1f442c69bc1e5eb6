package ai.astrasonic.library;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.library.LibrarySeed.Wanted;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
class LibrarySeedTest {

    private static final Instant SINCE = Instant.parse("2023-05-01T12:00:00Z");

    @Autowired
    LibrarySeed seed;

    @Autowired
    LibraryImports imports;

    @Autowired
    RekordboxWriter writer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private StoredRows rows;
    private AccountId one;
    private AccountId other;

    @BeforeEach
    void accounts() {
        rows = new StoredRows(jdbc);
        one = rows.anAccount(clock);
        other = rows.anAccount(clock);
    }

    @Test
    void gives_everybody_tracks_marks_playlists_and_settings() {
        seed.fill(List.of(new Wanted(one, 300, 1, SINCE), new Wanted(other, 20, 2, SINCE)));

        assertThat(rows.count("track", one)).isEqualTo(300);
        assertThat(rows.count("track", other)).isEqualTo(20);
        assertThat(List.of("tempo_mark", "cue_point", "playlist", "playlist_entry", "dj_setting", "library_import"))
                .allSatisfy(
                        table -> assertThat(rows.count(table, other)).as(table).isPositive());
        assertThat(jdbc.sql("SELECT count(*) FROM playlist_entry WHERE track_id IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_same_seed_makes_the_same_library() {
        seed.fill(List.of(new Wanted(one, 50, 7, SINCE), new Wanted(other, 50, 7, SINCE)));

        assertThat(rows.of(one)).isEqualTo(rows.of(other));
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_seeded_library_goes_out_and_in_again_with_nothing_lost() {
        seed.fill(List.of(new Wanted(one, 120, 3, SINCE)));

        var file = new ByteArrayOutputStream();
        writer.write(one, file);
        imports.importFrom(other, new ByteArrayInputStream(file.toByteArray()), null);

        assertThat(rows.of(other))
                .filteredOn(row -> !row.contains("\"name\": \"quantise\""))
                .hasSizeGreaterThan(300);
        assertThat(rows.of(one)).filteredOn(row -> !isOwnSetting(row)).isEqualTo(rows.of(other));
    }

    /** Settings of the program itself have no place in a library file. */
    private static boolean isOwnSetting(String row) {
        return row.contains("\"value\":") && !row.contains("product.") && !row.contains("document.");
    }
}
