package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.jobs.access.AccessStories;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.verify.Manifest;
import ai.astrasonic.testing.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What somebody gets who asks for their data after they were erased: nothing but what a duty keeps, and which. */
@DatabaseTest
class ExportAfterErasureTest {

    @Autowired
    ErasureStoriesOfJobs stories;

    @Autowired
    AccessStories access;

    @Autowired
    DataMap map;

    @TempDir
    Path folder;

    @BeforeEach
    void nothingStored() {
        stories.emptyStores();
    }

    @Test
    void an_export_after_erasure_is_empty_but_for_held_records() throws IOException {
        var person = stories.aPersonWithEverything("gone@example.org");
        stories.due(person);
        assertThat(stories.runAll()).allMatch(LaunchResult.Done.class::isInstance);
        stories.theirMailLeft(person);

        var order = access.anOrderByLetterOf(person.account());
        assertThat(access.build(order)).isInstanceOf(LaunchResult.Done.class);

        try (var zip = new ZipFile(access.download(order, folder).toFile())) {
            var held = held(zip);
            assertThat(held).containsEntry("billing.payment", 1L).containsEntry("billing.invoice", 1L);
            assertThat(held.keySet()).allSatisfy(key -> {
                assertThat(map.get(key).erasure()).as(key).isNotEqualTo(Erasure.DELETE);
                assertThat(text(zip, "index.html")).contains(ground(key));
            });
            assertThat(List.of("@pay.example", "own.mp3", "a message of")).noneMatch(in(zip, ".*")::contains);
            assertThat(in(zip, "(?!data/requests\\.request).*")).doesNotContain(person.address());
        }
    }

    private String ground(String key) {
        return Duty.inWords(map.get(key).keptBecause(), Locale.ENGLISH);
    }

    /** Rows by data set, where there are any. */
    private static Map<String, Long> held(ZipFile zip) throws IOException {
        var manifest = JsonMapper.shared().readValue(text(zip, Manifest.FILE), Manifest.class);
        return manifest.entries().stream()
                .filter(entry -> entry.path().matches("data/.*\\.json") && entry.rows() > 0)
                .collect(Collectors.toMap(entry -> entry.path().replaceAll("data/|\\.json", ""), Manifest.Entry::rows));
    }

    /** The request itself stays, as proof of what was asked and answered; its address is in it. */
    private static String in(ZipFile zip, String entries) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.matches("data/.*|library/.*|backups/.*") && name.matches(entries))
                .map(name -> text(zip, name))
                .collect(Collectors.joining());
    }

    private static String text(ZipFile zip, String entry) {
        try (var content = zip.getInputStream(zip.getEntry(entry))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
