package ai.astrasonic.connectors.stores;

import static ai.astrasonic.connectors.HandleKind.ACCOUNT;
import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.ContentCleanup;
import ai.astrasonic.backup.ErasedFiles;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.Handles;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.LineToNobody;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.objectstore.ObjectStoreProperties;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.s3.S3ObjectStore;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.util.unit.DataSize;

/** Both stores, after the erasure of a person and with what may be left after it. */
@DatabaseTest
@WithMockUser(roles = Roles.SYSTEM)
class OwnStoresTest {

    private static final Outcome ONE_GONE = new Outcome.Done(Map.of("objects", 1L));

    @Autowired
    @Qualifier("backblaze")
    Connector backblaze;

    @Autowired
    @Qualifier("glacierDeepArchive")
    Connector glacier;

    @Autowired
    BackupFiles backup;

    @Autowired
    ErasedFiles erased;

    @Autowired
    ContentCleanup cleanup;

    @Autowired
    ObjectStores stores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private AccountId anna;
    private Task task;
    private Line line;

    @BeforeEach
    void aPersonWithAFile() throws IOException {
        stores.both().forEach(store -> store.deleteAll("c/"));
        anna = new AccountRows(jdbc).open(AccountId.next(clock));
        backUp(anna, "a.mp3");
        var handles = new Handles(List.of(new Handle(ACCOUNT, anna.value().toString())));
        task = new Task(UUID.randomUUID(), Ask.ERASE, handles, Notes.NONE, Map.of(), clock.instant());
        line = LineToNobody.with(Map.of(), clock);
    }

    private void backUp(AccountId account, String path) throws IOException {
        backup.upload(account, new RelativePath(path), bytes());
    }

    private static ByteArrayInputStream bytes() {
        return new ByteArrayInputStream("music".getBytes(StandardCharsets.UTF_8));
    }

    private String erase() {
        erased.release(List.of(anna), 100);
        erased.remove(anna);
        return erased.releasedBy(anna).getFirst();
    }

    @Test
    void nothing_left_in_either_store_after_the_erasure_is_done_and_counted() {
        erase();

        assertThat(told(backblaze.erase(task, line))).isEqualTo(ONE_GONE);
        assertThat(glacier.erase(task, line)).isEqualTo(ONE_GONE);
    }

    @Test
    void before_the_erasure_was_there_nothing_is_done_and_nothing_deleted() {
        assertThat(told(backblaze.erase(task, line)))
                .isEqualTo(new Outcome.Accepted(Notes.NONE, clock.instant().plus(Duration.ofMinutes(5))));

        try (var versions = stores.primary().versions("c/")) {
            assertThat(versions).hasSize(1);
        }
    }

    @Test
    void a_version_a_marker_or_an_unfinished_upload_that_is_left_is_no_success() throws IOException {
        var key = erase();

        stores.primary().put(key, bytes());
        assertThat(told(backblaze.erase(task, line))).isInstanceOf(Outcome.Failed.class);
        assertThat(glacier.erase(task, line)).isEqualTo(ONE_GONE);

        stores.primary().deleteAll(key);
        S3ForTests.hide("primary", key);
        assertThat(told(backblaze.erase(task, line))).isInstanceOf(Outcome.Failed.class);

        stores.primary().deleteAll(key);
        S3ForTests.begin(stores.disasterRecovery(), key);
        assertThat(backblaze.verify(task, line)).isEqualTo(ONE_GONE);
        assertThat(told(glacier.verify(task, line))).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("aws-glacier.still-there");
            assertThat(failed.retryable()).isTrue();
        });
        stores.disasterRecovery().deleteAll(key);
    }

    @Test
    void a_store_that_does_not_answer_or_refuses_us_proves_nothing() {
        erase();
        for (var wrong : List.of(
                "http://127.0.0.1:1", S3ForTests.bucket("primary").endpoint().toString())) {
            var settings = new ObjectStoreProperties.Store(
                    URI.create(wrong), "eu-central-1", "nobodys", "key", "guessed", DataSize.ofMegabytes(5), "", false);
            try (var store = S3ObjectStore.of("lost store", settings)) {
                var connector = new OwnStore("backblaze", store, erased) {};

                assertThat(told(connector.erase(task, line))).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo("backblaze.no-answer");
                    assertThat(failed.retryable()).isEqualTo(wrong.endsWith(":1"));
                });
            }
        }
    }

    @Test
    void content_of_somebody_else_too_is_theirs_and_does_not_keep_the_person_there() throws IOException {
        backUp(new AccountRows(jdbc).open(AccountId.next(clock)), "b.mp3");
        cleanup.run();
        erased.release(List.of(anna), 100);
        erased.remove(anna);

        assertThat(told(backblaze.erase(task, line))).isEqualTo(new Outcome.NotFound());
        try (var versions = stores.primary().versions("c/")) {
            assertThat(versions).hasSize(1);
        }
    }

    @Test
    void the_files_themselves_come_with_the_package() throws IOException {
        assertThat(glacier.export(task, line, name -> {
                    throw new IOException("Nothing is written");
                }))
                .isEqualTo(new Outcome.NothingToCall("aws-glacier.export", null));
    }
}
