package ai.astrasonic.testing;

import java.nio.file.Path;

/** Where this process of the test run keeps its files: several run side by side, each on its own. */
public final class Scratch {

    private static final Path FOLDER = Path.of("target", "scratch-" + System.getProperty("test.process", "1"));

    private Scratch() {}

    /** A file or folder of this process alone; nothing of that name need exist. */
    public static Path of(String name) {
        return FOLDER.resolve(name);
    }
}
