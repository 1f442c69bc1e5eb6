package ai.astrasonic.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything one local set-up keeps; only its owner may look in. */
record DataDirectory(Path root) {

    private static final long NEEDED_BYTES = 1L << 30;

    DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** A folder inside, made when missing. */
    Path folder(String first, String... more) {
        var folder = root.resolve(Path.of(first, more));
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, owner);
        } catch (IOException e) {
            throw new StartFailure("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
        return folder;
    }

    /** Keeps a second run out of this folder until the lock is closed or the process dies. */
    FileLock lock() throws IOException {
        var file = folder("run").resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new StartFailure(
                    "Another ./console run uses " + root + ": stop it, or choose another folder with --data.");
        }
        return lock;
    }

    void requireSpace() throws IOException {
        requireSpace(NEEDED_BYTES);
    }

    void requireSpace(long needed) throws IOException {
        var free = Files.getFileStore(folder("run")).getUsableSpace();
        if (free < needed) {
            throw new StartFailure("The disk of " + root + " is full: " + (free >> 20)
                    + " MB are left and at least " + (needed >> 20)
                    + " MB are needed; make room, or choose another folder with --data.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}
