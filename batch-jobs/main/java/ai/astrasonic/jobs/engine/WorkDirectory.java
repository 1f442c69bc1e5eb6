package ai.astrasonic.jobs.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The folder for unfinished packages, tried at start-up: a request should not be the first to find out. */
@Component
class WorkDirectory {

    WorkDirectory(JobSettings settings) {
        if (settings.enabled()) {
            requireWritable(settings.workDirectory());
        }
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
        } catch (IOException e) {
            throw new NotWritable(folder, e);
        }
    }

    /** Nothing can be written where unfinished packages are to lie. */
    static final class NotWritable extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NotWritable(Path folder, IOException cause) {
            super(
                    "Unfinished packages cannot be written to " + folder.toAbsolutePath()
                            + ": set ASTRASONIC_JOBS_WORKDIRECTORY to a folder that this process may write to.",
                    cause);
        }
    }
}
