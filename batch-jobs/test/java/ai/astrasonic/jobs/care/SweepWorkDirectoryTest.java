package ai.astrasonic.jobs.care;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepWorkDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

    @TempDir
    Path work;

    @Test
    void folders_that_no_run_has_touched_for_two_days_go_with_all_that_is_in_them() throws IOException {
        var left = folder("left", Duration.ofDays(2).plusSeconds(1));
        var inWork = folder("in-work", Duration.ofDays(2).minusSeconds(1));

        assertThat(sweep(work).run()).isEqualTo(1);

        assertThat(left).doesNotExist();
        assertThat(inWork.resolve("data~accounts.account.csv.part")).exists();
        assertThat(sweep(work).run()).isZero();
    }

    @Test
    void an_instance_that_never_built_anything_has_nothing_to_sweep() {
        assertThat(sweep(work.resolve("none")).run()).isZero();
    }

    private Path folder(String name, Duration age) throws IOException {
        var folder = Files.createDirectory(work.resolve(name));
        Files.writeString(folder.resolve("data~accounts.account.csv.part"), "a person's data");
        Files.setLastModifiedTime(folder, FileTime.from(NOW.minus(age)));
        return folder;
    }

    private static SweepWorkDirectory sweep(Path directory) {
        var minute = Duration.ofMinutes(1);
        var settings = new JobSettings(true, 1, minute, minute, 1, minute, minute, directory);
        return new SweepWorkDirectory(settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
