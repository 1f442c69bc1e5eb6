package ai.astrasonic.bench;

import ai.astrasonic.library.LibraryImportOutcome;
import ai.astrasonic.library.LibraryImports;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A library taken in through the import service, against {@code COPY} of the rows that it makes into tables of the same form. */
final class ImportRounds {

    private static final double BAR = 0.5;
    private static final List<String> TABLES = List.of("track", "tempo_mark", "cue_point");

    private final LibraryImports imports;
    private final ServicesPeople people;
    private final DataSource superuser;

    ImportRounds(ApplicationContext application, ServicesPeople people) {
        this.imports = application.getBean(LibraryImports.class);
        this.people = people;
        this.superuser = application.getBean(TestDatabases.Database.class).superuser();
    }

    Result measured(long rows) throws Exception {
        int tracks = Math.toIntExact(rows);
        var folder = Files.createTempDirectory("bench-services");
        var library = folder.resolve("rekordbox.xml");
        try (var made = LibraryFile.of(tracks)) {
            Files.copy(made, library);
        }
        var first = people.bare();
        imported(first, library);
        for (var table : TABLES) {
            keep(table, first, folder);
        }
        copied(folder);
        var rounds = Rounds.of(Rounds.LEAST, () -> imported(people.bare(), library), () -> copied(folder));
        return new Result(
                "services-import",
                rows,
                rounds.product(),
                "COPY of the same rows into tables of the same form",
                rounds.baseline(),
                BAR,
                rounds.bytes() == rows);
    }

    private long imported(AccountId account, Path library) throws IOException {
        try (var file = Files.newInputStream(library)) {
            return imports.importFrom(account, file, "rekordbox.xml") instanceof LibraryImportOutcome.Imported done
                    ? done.tracks()
                    : 0;
        }
    }

    private void keep(String table, AccountId of, Path folder) throws SQLException, IOException {
        JdbcClient.create(superuser)
                .sql("CREATE TABLE bench_" + table + " (LIKE " + table + " INCLUDING ALL)")
                .update();
        try (var connection = superuser.getConnection();
                var out = Files.newOutputStream(folder.resolve(table))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM " + table + " WHERE account_id = '" + of + "') TO STDOUT", out);
        }
    }

    /** In one transaction, as the import is. */
    private long copied(Path folder) throws SQLException, IOException {
        try (var connection = superuser.getConnection()) {
            for (var table : TABLES) {
                JdbcClient.create(superuser).sql("TRUNCATE bench_" + table).update();
            }
            connection.setAutoCommit(false);
            long rows = 0;
            for (var table : TABLES) {
                try (var in = Files.newInputStream(folder.resolve(table))) {
                    rows += connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY bench_" + table + " FROM STDIN", in);
                }
            }
            connection.commit();
            return rows;
        }
    }
}
