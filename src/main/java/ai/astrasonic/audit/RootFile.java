package ai.astrasonic.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The daily roots in a file outside the database, one line each, only ever added to. */
final class RootFile {

    private final Path file;

    RootFile(Path directory) {
        this.file = directory.resolve("roots");
    }

    List<AuditRoot> kept() {
        try (var lines = Files.exists(file) ? Files.lines(file) : Stream.<String>empty()) {
            return lines.filter(line -> !line.isBlank()).map(AuditRoot::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's roots cannot be read", e);
        }
    }

    void keep(AuditRoot root) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    root.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's root cannot be kept outside the database", e);
        }
    }
}
