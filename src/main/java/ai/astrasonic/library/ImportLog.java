package ai.astrasonic.library;

import ai.astrasonic.library.LibraryImportOutcome.Imported;
import ai.astrasonic.library.LibraryImportOutcome.Refused;
import ai.astrasonic.shared.AccountId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when which file was read and what became of it. */
@Component
class ImportLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(LibraryImportId id, AccountId account, @Nullable String fileName) {
        jdbc.sql("""
                        INSERT INTO library_import (id, account_id, file_name, started_at, outcome)
                        VALUES (:id, :account, :file, :now, 'RUNNING')""")
                .param("id", id.value())
                .param("account", account.value())
                .param("file", fileName, Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void imported(Imported done) {
        jdbc.sql("""
                        UPDATE library_import SET outcome = 'IMPORTED', source = :source, finished_at = :now, tracks = :tracks,
                               new_tracks = :added, changed_tracks = :changed, playlists = :playlists,
                               cue_points = :cues, refused_paths = :paths
                        WHERE id = :id""")
                .param("id", done.id().value())
                .param("source", done.source().key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tracks", done.tracks())
                .param("added", done.newTracks())
                .param("changed", done.changedTracks())
                .param("playlists", done.playlists())
                .param("cues", done.cuePoints())
                .param("paths", done.refusedPaths())
                .update();
    }

    void refused(Refused refused, AccountId account, @Nullable String fileName, Instant startedAt) {
        jdbc.sql("""
                        INSERT INTO library_import (id, account_id, file_name, started_at, finished_at, outcome, problem, problem_line)
                        VALUES (:id, :account, :file, :started, :now, 'REFUSED', :problem, :line)""")
                .param("id", refused.id().value())
                .param("account", account.value())
                .param("file", fileName, Types.VARCHAR)
                .param("started", startedAt.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("problem", refused.problem().name())
                .param("line", refused.line())
                .update();
    }
}
