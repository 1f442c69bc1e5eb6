package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.promises.evidence.PackageInspection;
import ai.astrasonic.requests.Language;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Sha256;
import ai.astrasonic.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class BackupEntriesTest {

    @Autowired
    AccessStories stories;

    @Autowired
    BackupFiles backup;

    @Autowired
    ObjectStores stores;

    @TempDir
    Path folder;

    @Test
    void the_inventory_names_each_file_and_says_which_of_them_cannot_be_had() throws Exception {
        stores.both().forEach(store -> store.deleteAll("c/"));
        var person = stories.aPerson("dj@example.org");
        isBackedUp(person, "House/track.mp3", "music");
        isBackedUp(person, "=lost.mp3", "other music");
        var lost = stories.sql()
                .sql("SELECT object_key FROM stored_object o JOIN backup_file f ON f.object_id = o.id"
                        + " WHERE relative_path = '=lost.mp3'")
                .query(String.class)
                .single();
        stores.primary().deleteAll(lost);
        var order = stories.anOrderOf("dj@example.org", Language.EN);

        assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            assertThat(text(zip, "backup/inventory.csv").lines())
                    .satisfiesExactlyInAnyOrder(
                            head -> assertThat(head).startsWith("path,size,sha256,uploaded_at,state,link"),
                            kept -> assertThat(kept)
                                    .startsWith("House/track.mp3,5," + sha256("music") + ",")
                                    .contains(",offered,http")
                                    .contains("/packages/" + order.accessPackage() + "/files/"),
                            gone -> assertThat(gone)
                                    .startsWith("'=lost.mp3,11,")
                                    .endsWith(",missing,"));
            var json = JsonMapper.shared().readTree(text(zip, "backup/inventory.json"));
            assertThat(json).extracting(file -> file.get("path").asString()).contains("=lost.mp3", "House/track.mp3");
            assertThat(json)
                    .extracting(file -> file.path("link").asString(""))
                    .satisfiesExactlyInAnyOrder(
                            link -> assertThat(link).startsWith(order.files().toString()),
                            none -> assertThat(none).isEmpty());
            assertThat(text(zip, "index.html"))
                    .contains("2 files, listed in backup/inventory.csv", "missing or unreadable");
        }
        passesTheChecksOfPackages(stories.download(order, folder));
    }

    /** The verifier's, and those of the promise RIGHT-2. */
    private static void passesTheChecksOfPackages(Path zip) throws IOException {
        var verdict = PackageVerifier.verify(zip, null);
        assertThat(verdict.good()).as(verdict.lines().toString()).isTrue();
        try (var clear = Files.newInputStream(zip)) {
            var inspected = PackageInspection.of(clear);
            assertThat(inspected.accountsFor("backup.content")).isTrue();
            assertThat(inspected.rowsOf("backup.file")).isEqualTo(2);
        }
        try (var opened = new ZipFile(zip.toFile())) {
            for (var entry : opened.stream().toList()) {
                assertThat(text(opened, entry.getName()))
                        .as(entry.getName())
                        .doesNotContain("X-Amz-Signature", "link_valid_until");
            }
        }
    }

    private void isBackedUp(AccountId person, String path, String content) {
        RunAs.job("test-job", () -> {
            try (var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))) {
                backup.upload(person, new RelativePath(path), in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String sha256(String content) {
        return Sha256.of(content);
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
