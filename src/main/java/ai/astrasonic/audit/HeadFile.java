package ai.astrasonic.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The last head of the chain that this instance has seen, in a file: who cuts the chain's end cannot reach it by SQL. */
final class HeadFile {

    private final Path file;

    HeadFile(Path directory) {
        this.file = directory.resolve("head");
    }

    Optional<ChainHead> seen() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file).strip().split(" ", 2);
            return Optional.of(new ChainHead(Long.parseLong(parts[0]), parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's last head cannot be read", e);
        }
    }

    /** Keeps the head unless one further on is kept already. */
    void keep(ChainHead head) {
        if (seen().filter(last -> last.position() >= head.position()).isPresent()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            var whole = Files.createTempFile(file.getParent(), "head", ".new");
            Files.writeString(whole, head.position() + " " + head.hash() + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's head cannot be kept outside the database", e);
        }
    }
}
