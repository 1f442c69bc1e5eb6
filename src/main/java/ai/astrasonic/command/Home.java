package ai.astrasonic.command;

import java.nio.file.Path;

/** The folder of the script {@code ./console}, where things are kept unless told otherwise; commands run elsewhere. */
final class Home {

    private Home() {}

    /** Keeps everything of this machine. */
    static Path data() {
        return Path.of(System.getProperty("astrasonic.home", "")).resolve(".data");
    }
}
