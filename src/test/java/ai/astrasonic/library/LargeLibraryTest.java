package ai.astrasonic.library;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.database.DatabaseProperties;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A library of 100,000 tracks goes through a process that has 256 MB, into the database and out again. */
@DatabaseTest
class LargeLibraryTest {

    private static final int TRACKS = 100_000;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    @Tag("long")
    void a_hundred_thousand_tracks_fit_through_256_megabytes() throws Exception {
        var rows = new StoredRows(jdbc);
        var account = rows.anAccount(clock);

        var said = inSmallProcess(account);

        assertThat(said).contains("imported " + TRACKS);
        assertThat(rows.count("track", account)).isEqualTo(TRACKS);
        assertThat(rows.count("cue_point", account)).isEqualTo(TRACKS);
        assertThat(rows.count("playlist_entry", account)).isEqualTo(TRACKS / 10);
    }

    private String inSmallProcess(AccountId account) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeLibraryProcess.class.getName(),
                        database.url(),
                        DatabaseProperties.APP,
                        TestDatabases.PASSWORD,
                        account.toString(),
                        Integer.toString(TRACKS)))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
