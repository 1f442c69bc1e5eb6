package ai.astrasonic.keys;

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
}
