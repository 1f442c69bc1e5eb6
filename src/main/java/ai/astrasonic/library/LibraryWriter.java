package ai.astrasonic.library;

import ai.astrasonic.library.LibraryImportOutcome.Imported;
import ai.astrasonic.library.formats.LibraryFile;
import ai.astrasonic.library.formats.LibraryLimits;
import ai.astrasonic.shared.AccountId;
import java.io.InputStream;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a file into an account's library, within the caller's transaction: all of it or nothing. */
@Component
class LibraryWriter {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Clock clock;

    LibraryWriter(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @throws ai.astrasonic.library.formats.UnreadableLibraryFile and then the transaction must be rolled back */
    Imported write(LibraryImportId id, AccountId account, InputStream file, LibraryLimits limits) {
        StagingSchema.tables().forEach(table -> jdbc.sql(table).update());
        var staging = staged(file, limits);
        var merge = new Merge(jdbc, account, staging.source(), clock.instant());
        var counts = merge.run();
        return new Imported(
                id,
                staging.source(),
                merge.count("staged_track"),
                counts.added(),
                counts.changed(),
                merge.count("staged_playlist"),
                merge.count("staged_cue"),
                staging.refusedPaths());
    }

    private Staging staged(InputStream file, LibraryLimits limits) {
        try (var copy = new StagingCopy(dataSource)) {
            var staging = new Staging(copy, clock);
            LibraryFile.read(file, limits, staging);
            staging.finish();
            return staging;
        }
    }
}
