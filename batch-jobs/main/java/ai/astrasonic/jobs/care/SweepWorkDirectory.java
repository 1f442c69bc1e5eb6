package ai.astrasonic.jobs.care;

import ai.astrasonic.jobs.engine.JobSettings;
import ai.astrasonic.shared.OneByOne;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Deletes work folders that no run has touched for two days: they hold personal data and nobody comes back for them. */
@Component
class SweepWorkDirectory implements Chore {

    private static final Duration LEFT_ALONE = Duration.ofDays(2);

    private final JobSettings settings;
    private final Clock clock;

    SweepWorkDirectory(JobSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-work-directory";
    }

    @Override
    public int run() {
        var old = folders().stream().filter(this::isLeftAlone).toList();
        return OneByOne.each("work folders", old, folder -> FileSystemUtils.deleteRecursively(folder) ? 1 : 0);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(settings.workDirectory())) {
            return List.of();
        }
        try (var folders = Files.list(settings.workDirectory())) {
            return folders.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLeftAlone(Path folder) {
        try {
            Instant touched = Files.getLastModifiedTime(folder).toInstant();
            return touched.plus(LEFT_ALONE).isBefore(clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
