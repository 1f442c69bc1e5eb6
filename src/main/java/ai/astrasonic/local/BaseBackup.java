package ai.astrasonic.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A physical backup of a server that goes on working meanwhile, made as PostgreSQL's manual describes it (low-level API): the
 * programs at hand come without {@code pg_basebackup}.
 */
public record BaseBackup(Path folder) {

    private static final String SLOT = "restore_drill";

    /**
     * Copies the files of a server on this machine. A slot of this session keeps the log that the copy needs until the end.
     *
     * @param into a folder that does not exist yet
     */
    public static BaseBackup take(DataSource superuser, Path into) throws SQLException, IOException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            var data = Path.of(text(statement, "SHOW data_directory"));
            statement.execute("SELECT pg_create_physical_replication_slot('" + SLOT + "', true, true)");
            statement.execute("SELECT pg_backup_start('" + SLOT + "', true)");
            copy(data, into);
            var label = text(statement, "SELECT labelfile FROM pg_backup_stop(false)");
            Files.writeString(into.resolve("backup_label"), label);
            copy(data.resolve("pg_wal"), into.resolve("pg_wal"));
            FileSystemUtils.deleteRecursively(into.resolve("pg_replslot"));
            Files.createDirectory(into.resolve("pg_replslot"));
            return new BaseBackup(into);
        }
    }

    /** Removes backups that an interrupted run left here, and ends servers that still work on them. */
    public static void removeAll(Path parent) throws IOException {
        if (Files.isDirectory(parent)) {
            try (var folders = Files.list(parent)) {
                for (var folder : folders.toList()) {
                    PostgresLeftOver.in(folder).end();
                }
            }
            FileSystemUtils.deleteRecursively(parent);
        }
    }

    /** Size of all files together. */
    public long bytes() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
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
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }
        });
    }

    private static void copyFile(Path file, Path to) {
        try {
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            // Removed since it was listed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
