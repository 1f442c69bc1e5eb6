package ai.astrasonic.backup;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.backup.BackupSeed.Wanted;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = Roles.SYSTEM)
class BackupSeedTest {

    @Autowired
    BackupSeed seed;

    @Autowired
    BackupInventory inventory;

    @Autowired
    ObjectStores stores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final List<AccountId> people = new ArrayList<>();

    @BeforeEach
    void twoPeopleWithBackups() {
        var since = Instant.parse("2024-01-01T00:00:00Z");
        for (int i = 0; i < 2; i++) {
            var id = AccountId.next(clock);
            jdbc.sql("INSERT INTO account (id, email_since, status, created_at) VALUES (:id, now(), 'ACTIVE', now())")
                    .param("id", id.value())
                    .update();
            people.add(id);
        }
        seed.fill(people.stream().map(id -> new Wanted(id, 30, since)).toList());
    }

    @Test
    void every_file_is_really_there_in_both_stores_with_the_hash_that_the_database_tells() throws IOException {
        var files = new ArrayList<BackedUpFile>();
        inventory.inventoryOf(people.getFirst(), files::add);

        assertThat(files).hasSize(31);
        for (var file : files) {
            try (var content = inventory.download(people.getFirst(), file.id())) {
                byte[] bytes = content.readAllBytes();
                assertThat(Sha256.of(Sha256.digest().digest(bytes))).isEqualTo(file.sha256());
                assertThat((long) bytes.length).isEqualTo(file.size());
            }
        }
        assertThat(jdbc.sql("SELECT object_key FROM stored_object")
                        .query(String.class)
                        .list())
                .allSatisfy(
                        key -> assertThat(stores.disasterRecovery().head(key)).isPresent());
    }

    @Test
    void some_content_is_shared_and_some_is_one_persons_own() {
        var owners = jdbc.sql("SELECT count(DISTINCT account_id) FROM backup_file GROUP BY object_id")
                .query(Long.class)
                .list();

        assertThat(owners).contains(1L, 2L);
    }

    @Test
    void the_quota_counts_what_is_there() {
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM backup_quota q WHERE used_bytes =
                            (SELECT sum(size) FROM backup_file f WHERE f.account_id = q.account_id)""").query(Long.class).single()).isEqualTo(2);
    }
}
