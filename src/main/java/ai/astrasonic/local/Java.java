package ai.astrasonic.local;

import java.nio.file.Path;

/** The Java this process runs on, for its children. */
final class Java {

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
