package ai.astrasonic.requests;

import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.LimitedStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;

/** Reads a package from the store through its data key. */
record EncryptedContent(AccessPackage stored, PackageStorage storage, PackageEncryption encryption)
        implements PackageContent {

    @Override
    public PackageId id() {
        return stored.id();
    }

    @Override
    public long size() {
        return stored.bytes();
    }

    @Override
    public String sha256() {
        return stored.sha256();
    }

    @Override
    public InputStream open(long from, long length) throws IOException {
        var encrypted = storage.open(stored.objectKey());
        try {
            var clear = encryption.decrypting(stored.key(), stored.id().toString(), encrypted);
            clear.position(from);
            return new LimitedStream(Channels.newInputStream(clear), length);
        } catch (IOException e) {
            encrypted.close();
            throw e;
        }
    }
}
