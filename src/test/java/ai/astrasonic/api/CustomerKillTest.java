package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackedUpFile;
import ai.astrasonic.backup.BackupInventory;
import ai.astrasonic.backup.BackupQuotas;
import ai.astrasonic.backup.ContentCleanup;
import ai.astrasonic.backup.ExpiredUploads;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.ObjectVersion;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.CustomersIssuer;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the process (SIGKILL) that customers' programs talk to, while they upload files, whole and in parts, and import their
 * libraries. What was acknowledged is there byte for byte, nothing lies in a store that nobody speaks for, and the quota is right.
 */
class CustomerKillTest extends CustomerStories {

    private static final int LONGEST_DELAY = 3_000;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    ObjectStores stores;

    @Autowired
    BackupInventory inventory;

    @Autowired
    BackupQuotas quotas;

    @Autowired
    ContentCleanup cleanup;

    @Autowired
    ExpiredUploads expired;

    private List<PersistentCustomer> programs = List.of();

    @BeforeEach
    void empty_stores() {
        stores.both().forEach(store -> store.deleteAll("c/"));
    }

    @Test
    void a_kill_at_a_random_moment_loses_nothing_and_leaves_nothing_lying() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 3));
    }

    @Test
    @Tag("long")
    void twenty_kills_at_random_moments_lose_nothing_and_leave_nothing_lying() throws Exception {
        kill(20);
    }

    private void kill(int times) throws Exception {
        int port = anyPort();
        try (var issuer = new CustomersIssuer(Clock.systemUTC());
                var kills = new Kills("nothing", List.of(), database, () -> false)
                        .serving(port)
                        .telling(settings(issuer))) {
            var address = "http://127.0.0.1:" + port;
            programs = List.of(
                    new PersistentCustomer(address, issuer.tokenOf(named(ADA)), 1),
                    new PersistentCustomer(address, issuer.tokenOf(named(BOB)), 2));
            programs.forEach(PersistentCustomer::begin);
            kills.runHeard(times, this::answered, LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {}

                @Override
                public void after() {}
            });
            programs.forEach(PersistentCustomer::tire);
            kills.finish(
                    () -> programs.stream().filter(program -> !program.isDone()).toList());
        }
        everythingIsThere();
        nothingElseIs();
        tell(times);
    }

    private int answered() {
        return programs.stream().mapToInt(PersistentCustomer::answered).sum();
    }

    private static int anyPort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static Map<String, ?> settings(CustomersIssuer issuer) {
        return Map.of(
                "astrasonic.customers.issuer",
                issuer.address(),
                "astrasonic.customers.burst",
                100_000,
                "astrasonic.customers.burst-of-address",
                100_000,
                "astrasonic.backup.part-size",
                PersistentCustomer.PART + "B");
    }

    private void everythingIsThere() {
        assertThat(filesOf(ada))
                .containsExactlyInAnyOrderEntriesOf(programs.getFirst().acknowledged());
        assertThat(filesOf(bob))
                .containsExactlyInAnyOrderEntriesOf(programs.getLast().acknowledged());
        assertThat(versions(ada)).containsExactly(programs.getFirst().library() + " of 2000");
        assertThat(versions(bob)).containsExactly(programs.getLast().library() + " of 2000");
        for (var person : List.of(ada, bob)) {
            var quota = RunAs.jobFor("test", () -> quotas.of(person));
            assertThat(quota.usedBytes()).isEqualTo(number("""
                    SELECT coalesce(sum(size), 0) FROM backup_file WHERE account_id = '%s'""".formatted(person)));
        }
    }

    /** What is read back, hashed anew. */
    private Map<String, String> filesOf(AccountId person) {
        return RunAs.jobFor("test", () -> {
            var all = new ArrayList<BackedUpFile>();
            inventory.inventoryOf(person, all::add);
            return all.stream().collect(Collectors.toMap(BackedUpFile::pathOrNothing, file -> hash(person, file)));
        });
    }

    private String hash(AccountId person, BackedUpFile file) {
        try (var content = inventory.download(person, file.id())) {
            return ResumableUploadTest.hex(content.readAllBytes());
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private List<String> versions(AccountId person) {
        return jdbc.sql("""
                        SELECT comments || ' of ' || count(*) FROM track WHERE account_id = :person GROUP BY comments""").param("person", person.value()).query(String.class).list();
    }

    /** After the time of everything that was begun and the care of that day. */
    private void nothingElseIs() {
        clock.set(Clock.systemUTC().instant().plus(Duration.ofDays(8)));
        RunAs.job("test", () -> {
            while (expired.remove(100) > 0) {
                continue;
            }
            assertThat(cleanup.run().kept()).isZero();
        });
        var spokenFor = new TreeSet<>(jdbc.sql("SELECT object_key FROM stored_object")
                .query(String.class)
                .list());
        for (var store : stores.both()) {
            assertThat(keys(store)).containsExactlyElementsOf(spokenFor);
        }
        assertThat(number("SELECT count(*) FROM object_cleanup")).isZero();
        assertThat(number("SELECT count(*) FROM backup_part")).isZero();
        assertThat(number("""
                SELECT count(*) FROM stored_object o
                WHERE NOT EXISTS (SELECT FROM backup_file f WHERE f.object_id = o.id)""")).isZero();
        assertThat(number("SELECT count(*) FROM library_import WHERE outcome <> 'IMPORTED'"))
                .isZero();
    }

    private static TreeSet<String> keys(ObjectStore store) {
        try (var versions = store.versions("c/");
                var unfinished = store.unfinishedUploads("c/")) {
            return Stream.concat(versions.map(ObjectVersion::key), unfinished.map(key -> key + " unfinished"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void tell(int times) {
        var broken = new TreeMap<String, Integer>();
        programs.forEach(
                program -> program.brokenOff().forEach((what, often) -> broken.merge(what, often, Integer::sum)));
        System.out.printf(
                "%d kills: %d calls acknowledged, %d files and %d versions of two libraries there; broken off: %s%n",
                times,
                answered(),
                programs.stream()
                        .mapToInt(program -> program.acknowledged().size())
                        .sum(),
                programs.stream().mapToInt(PersistentCustomer::library).sum(),
                broken);
        assertThat(broken.keySet()).as("what the kills hit").hasSizeGreaterThan(1);
    }

    private long number(String sql) {
        return JdbcClient.create(database.superuser())
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
