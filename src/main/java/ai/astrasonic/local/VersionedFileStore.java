package ai.astrasonic.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/** Keeps objects and all their versions as plain files with extended attributes, so they outlive the process. */
final class VersionedFileStore extends AbstractNio2BlobStore {

    private VersionedFileStore(Path root) {
        super(root);
    }

    /** Opens the directory, made when missing; refuses one whose file system keeps no extended attributes. */
    static VersionedFileStore in(Path directory) throws IOException {
        Files.createDirectories(directory);
        requireAttributes(directory);
        return new VersionedFileStore(directory);
    }

    @Override
    public boolean supportsVersioning() {
        return true;
    }

    private static void requireAttributes(Path directory) {
        try {
            Files.getFileAttributeView(directory, UserDefinedFileAttributeView.class)
                    .write("astrasonic.probe", ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException | UnsupportedOperationException | NullPointerException e) {
            throw new StartFailure(
                    "The file system of " + directory + " keeps no extended attributes, which the object stores need: "
                            + "choose a directory on another disk with --data.",
                    e);
        }
    }
}
