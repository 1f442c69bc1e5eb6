package ai.astrasonic.keys;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys in a folder of a test's own, for tests of other modules too. */
public final class KeysFixture {

    private KeysFixture() {}

    public static KeySettings settings(Path folder) {
        return new KeySettings(folder, true);
    }

    public static Signatures signatures(Path folder) {
        return new Signatures(settings(folder));
    }

    public static PackageEncryption packageEncryption(Path folder) {
        return new PackageEncryption(settings(folder));
    }

    public static HolderKeys holderKeys(Path folder) {
        return new HolderKeys(settings(folder));
    }

    /** Puts a newer key-encryption key into the folder, as whoever rotates it does. */
    public static void newerBackupKey(Path folder, int version) throws IOException {
        Files.writeString(
                folder.resolve("backup-" + version + ".json"), Keysets.generate(PredefinedAeadParameters.AES256_GCM));
    }
}
