package ai.astrasonic.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Files with keys, each readable by its owner only; the file with the highest number is the one in use. */
final class KeyFolder {

    private final Path folder;
    private final boolean mayCreate;

    KeyFolder(KeySettings settings) {
        this.folder = settings.folder();
        this.mayCreate = settings.mayCreate();
    }

    /** The text of one key file, which is made when it is missing and may be made. */
    String text(String name, Supplier<String> maker) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            create(file, maker);
        }
        return read(file);
    }

    /** Every text of a kind of key, oldest first: {@code signing-1.pem}, {@code signing-2.pem} and so on. */
    List<String> texts(String kind, String suffix, Supplier<String> maker) {
        text(kind + "-1" + suffix, maker);
        return Stream.iterate(1, n -> Files.exists(numbered(kind, n, suffix)), n -> n + 1)
                .map(n -> read(numbered(kind, n, suffix)))
                .toList();
    }

    private Path numbered(String kind, int number, String suffix) {
        return folder.resolve(kind + "-" + number + suffix);
    }

    private void create(Path file, Supplier<String> maker) {
        if (!mayCreate) {
            throw new IllegalStateException(
                    "The key file %s is missing: mount it, or set astrasonic.keys.create=true once"
                            .formatted(file.toAbsolutePath()));
        }
        try {
            Files.createDirectories(folder, permissions(folder, "rwx------"));
            var draft = Files.createTempFile(folder, "new", ".tmp", permissions(folder, "rw-------"));
            Files.writeString(draft, maker.get());
            publish(draft, file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write the key file " + file.toAbsolutePath(), e);
        }
    }

    /** A hard link either makes the whole file or loses to another process that was first: both then read the same key. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException lost) {
            // The other process's key is as good as ours.
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] permissions(Path near, String permissions) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the key file " + file.toAbsolutePath(), e);
        }
    }
}
