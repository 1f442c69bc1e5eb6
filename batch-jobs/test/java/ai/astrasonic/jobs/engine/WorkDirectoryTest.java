package ai.astrasonic.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class WorkDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_that_nobody_can_write_to_stops_the_start_with_one_sentence() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(WorkDirectory.NotWritable.class)
                .isThrownBy(() -> new WorkDirectory(settings(true, file.resolve("work"))))
                .withMessageMatching("Unfinished packages cannot be written to /.*/file/work: set"
                        + " ASTRASONIC_JOBS_WORKDIRECTORY to a folder that this process may write to\\.")
                .satisfies(failure -> assertThat(analyzers())
                        .filteredOn(WorkDirectoryAnalyzer.class::isInstance)
                        .singleElement()
                        .satisfies(analyzer -> assertThat(analyzer.analyze(failure))
                                .hasFieldOrPropertyWithValue("description", failure.getMessage())));
    }

    @Test
    void a_folder_that_is_missing_is_made_and_left_empty() {
        var work = folder.resolve("a/work");

        var directory = new WorkDirectory(settings(true, work));

        assertThat(directory).isNotNull();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void an_instance_without_jobs_needs_no_folder() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(new WorkDirectory(settings(false, file.resolve("work")))).isNotNull();
    }

    /** As Spring Boot finds them; those that want a whole application are left out. */
    private static List<FailureAnalyzer> analyzers() {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, failure) -> {});
    }

    private static JobSettings settings(boolean enabled, Path work) {
        var second = Duration.ofSeconds(1);
        return new JobSettings(enabled, 1, second, second, 1, second, second, work);
    }
}
