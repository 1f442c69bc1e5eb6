package ai.astrasonic.jobs.packing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import ai.astrasonic.jobs.engine.StepFailed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The local folder of one package: parts and what is known of them. A cache: a note is written, in one move, only after
 * the parts it speaks of are whole and on the disk, and what is missing is made again.
 */
public final class WorkFolder {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    public static WorkFolder open(Path parent, String packageId) throws IOException {
        var folder = parent.resolve(packageId);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return new WorkFolder(folder);
    }

    public Path path() {
        return folder;
    }

    /** A writer for a new part; the name in the folder follows the name in the package. */
    public PartWriter part(String entry) {
        return new PartWriter(entry, partFile(entry));
    }

    /** A writer for what may become a part; under a name of its own, so that whoever writes late spoils nothing. */
    public PartWriter draft(String entry) {
        return new PartWriter(entry, folder.resolve(UUID.randomUUID() + ".draft"));
    }

    /** Makes a whole draft the part. */
    public Part keep(Part draft) throws IOException {
        var part = partFile(draft.entry());
        Files.move(
                folder.resolve(draft.file()),
                part,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return draft.at(part.getFileName().toString());
    }

    /** A part whose whole content is small. */
    public Part part(String entry, byte[] content) throws IOException {
        try (var writer = part(entry)) {
            writer.write(content);
            return writer.finish();
        }
    }

    /** One of many such parts, of a package that is made again from the start after an interruption. */
    public Part small(String entry, byte[] content) throws IOException {
        return SmallPart.write(entry, content, partFile(entry));
    }

    public <T> Optional<T> note(String name, Class<T> type) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(noteFile(name)), type));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    public void note(String name, Object value) throws IOException {
        var draft = folder.resolve(name + ".draft");
        try (var file = FileChannel.open(draft, CREATE, WRITE, TRUNCATE_EXISTING)) {
            file.write(ByteBuffer.wrap(JSON.writeValueAsBytes(value)));
            file.force(true);
        }
        Files.move(draft, noteFile(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void forget(String name) throws IOException {
        Files.deleteIfExists(noteFile(name));
    }

    /** Lets a part be made again, and what speaks of it. */
    public void forgetPart(String entry) throws IOException {
        Files.deleteIfExists(partFile(entry));
    }

    public boolean has(List<Part> parts) throws IOException {
        for (var part : parts) {
            var file = folder.resolve(part.file());
            if (!Files.exists(file) || Files.size(file) != part.compressed()) {
                return false;
            }
        }
        return true;
    }

    public void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw StepFailed.retryable("work-folder-stays", e);
        }
    }

    private Path partFile(String entry) {
        return folder.resolve(entry.replace('/', '~') + ".part");
    }

    private Path noteFile(String name) {
        return folder.resolve(name + ".note");
    }
}
