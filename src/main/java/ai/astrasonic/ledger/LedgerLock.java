package ai.astrasonic.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One at a time in a folder: a file lock keeps other processes out, which it does not for threads of this one. */
final class LedgerLock {

    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final Path file;

    LedgerLock(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Work with files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Runs the work while nobody else is at the folder, which is made when missing. */
    <T> T alone(Work<T> work) {
        var here = HERE.computeIfAbsent(file, path -> new ReentrantLock());
        here.lock();
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var channel = FileChannel.open(file, CREATE, READ, WRITE);
                    var _ = channel.lock()) {
                return work.run();
            }
        } catch (IOException e) {
            throw new LedgerFailure("The erasure ledger could not be used, and nothing was added to it", e);
        } finally {
            here.unlock();
        }
    }
}
