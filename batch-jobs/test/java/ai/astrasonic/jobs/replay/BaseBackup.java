package ai.astrasonic.jobs.replay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A physical backup of a server that goes on working meanwhile, as PostgreSQL's manual describes it (low-level API). */
record BaseBackup(Path folder) {

    /** The server's files have to lie on this machine. */
    static BaseBackup take(DataSource superuser, Path into) throws SQLException, IOException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            var data = Path.of(text(statement, "SHOW data_directory"));
            statement.execute("SELECT pg_backup_start('before the erasure', true)");
            copy(data, into);
            var label = text(statement, "SELECT labelfile FROM pg_backup_stop(false)");
            Files.writeString(into.resolve("backup_label"), label);
            copy(data.resolve("pg_wal"), into.resolve("pg_wal"));
            return new BaseBackup(into);
        }
    }

    /** Starts another server on the backup, which first brings itself to where the backup ended. */
    EmbeddedPostgres restore() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "300")
                .setServerConfig("max_locks_per_transaction", "256")
                .start();
    }

    private static String text(java.sql.Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Files may come and go meanwhile; the log that is copied last makes up for it. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var made = Files.createDirectories(
                        to.resolve(from.relativize(folder).toString()));
                Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.getFileName().toString().startsWith("postmaster.")) {
                    copyFile(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copyFile(Path file, Path to) {
        try {
            Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            // Removed since it was listed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
