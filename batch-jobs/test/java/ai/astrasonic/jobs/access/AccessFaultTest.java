package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.s3.S3ObjectStore;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Fails the job at every fault point in turn, restarts it, and lets an oracle from outside count what came of it. */
@DatabaseTest
class AccessFaultTest {

    private static final int ROWS = 40;

    @Autowired
    AccessStories stories;

    @Autowired
    PackageRuns runs;

    @Autowired
    CollectData collect;

    @Autowired
    WriteDocuments write;

    @Autowired
    SignManifest sign;

    @Autowired
    AccessPackageJob job;

    @Autowired
    PackageEncryption encryption;

    @TempDir
    Path folder;

    @Test
    void failing_at_each_point_after_the_other_ends_with_one_whole_package() throws Exception {
        var points = pointsOfAWholeRun();
        assertThat(points).hasSizeGreaterThan(60);
        var order = anOrder(1);

        for (var point : points) {
            assertThat(failAt(point, order)).as(point).isTrue();
        }

        assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);
        theOracleFindsOneWholePackage("all points", order);
    }

    @Test
    void whatever_point_it_fails_at_a_restart_ends_with_one_whole_package() throws Exception {
        int person = 1;
        for (var point : pointsOfAWholeRun().stream()
                .filter(AccessFaultTest::isOneOfItsKind)
                .toList()) {
            var order = anOrder(person++);

            boolean failed = failAt(point, order);
            var visible = stories.statusOf(order.request());
            var again = stories.build(order);

            assertThat(failed).as(point).isTrue();
            assertThat(visible).as("visible after failing at " + point).isIn("ORDERED", "BUILT");
            assertThat(again).as("restart after " + point).isInstanceOf(LaunchResult.Done.class);
            theOracleFindsOneWholePackage(point, order);
        }
    }

    /** Every data set is collected by the same code: one of them stands for all, here. */
    private static boolean isOneOfItsKind(String point) {
        return !point.startsWith("access.collect.") || point.startsWith("access.collect.securitylog.event.");
    }

    @Test
    void a_store_that_stops_in_the_middle_leaves_nothing_behind_and_is_tried_again() throws Exception {
        var order = anOrder(1);
        stories.signIns(order.account(), 200_000);
        try (var proxy = CuttingProxy.before(S3ForTests.bucket("primary").endpoint(), 1_500_000);
                var cut = S3ObjectStore.of("cut store", proxy.inFrontOf(S3ForTests.bucket("primary")))) {
            var run = runs.open(PackageKey.of(order), rows -> {}, () -> {});
            while (collect.next(run)) {}
            write.run(run);
            sign.run(run);

            var store = new StorePackage(new ObjectStores(cut, cut), encryption);

            assertThatExceptionOfType(StepFailed.class)
                    .isThrownBy(() -> store.run(run))
                    .satisfies(failed -> assertThat(failed.isRetryable()).isTrue())
                    .withMessage("The object store failed while the package was being stored");
        }
        assertThat(stories.versions(order)).isEmpty();
        assertThat(stories.statusOf(order.request())).isEqualTo("ORDERED");

        job.failed(PackageKey.of(order).toString(), "The object store failed while the package was being stored", true);
        assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);
        assertThat(stories.versions(order)).hasSize(1);
        assertThat(stories.statusOf(order.request())).isEqualTo("BUILT");
    }

    @Test
    void an_owner_that_wakes_up_after_it_was_replaced_hides_nothing() throws Exception {
        var order = anOrder(1);
        var frozen = new CountDownLatch(1);
        var thaw = new CountDownLatch(1);
        var once = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor();
                var harness = FaultPoints.install(point -> {
                    if (point.equals("access.store.packed") && once.compareAndSet(false, true)) {
                        frozen.countDown();
                        await(thaw);
                    }
                })) {
            var zombie = threads.submit(() -> stories.build(order));
            assertThat(frozen.await(30, TimeUnit.SECONDS)).isTrue();

            assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);
            thaw.countDown();
            awaitEnd(zombie);
        }

        theOracleFindsOneWholePackage("a thawed owner", order);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(java.util.concurrent.Future<?> zombie) throws Exception {
        try {
            zombie.get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException refused) {
            // Whether it fails or reports a failure is its own affair; what it left behind is not.
        }
    }

    @Test
    void losing_the_work_folder_between_two_attempts_loses_nothing() throws Exception {
        var order = anOrder(0);
        failAt("access.record.before", order);
        org.springframework.util.FileSystemUtils.deleteRecursively(
                Path.of("target/test-work", order.accessPackage().toString()));

        assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);

        theOracleFindsOneWholePackage("a lost work folder", order);
    }

    private List<String> pointsOfAWholeRun() throws Exception {
        Set<String> points = new LinkedHashSet<>();
        var order = anOrder(999);
        try (var harness = FaultPoints.install(points::add)) {
            assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);
        }
        return new ArrayList<>(points);
    }

    private PackageOrder anOrder(int number) {
        var address = "dj" + number + "@example.org";
        var person = stories.aPerson(address);
        stories.signIns(person, ROWS);
        stories.aMessage(person, "a message of person " + number);
        return stories.anOrderOf(address, Language.EN);
    }

    private boolean failAt(String point, PackageOrder order) throws Exception {
        var failed = new AtomicBoolean();
        try (var harness = FaultPoints.install(reached -> {
            if (reached.equals(point) && failed.compareAndSet(false, true)) {
                throw new UncheckedIOException("planted at " + point, new java.io.IOException());
            }
        })) {
            stories.build(order);
        }
        return failed.get();
    }

    /** Counts in the database, in the store and in the package itself; the job's own word counts for nothing. */
    private void theOracleFindsOneWholePackage(String point, PackageOrder order) throws Exception {
        assertThat(stories.versions(order)).as("versions after " + point).hasSize(1);
        assertThat(Path.of("target/test-work", order.accessPackage().toString()))
                .as("work folder after " + point)
                .doesNotExist();
        var file = stories.download(order, folder);
        var verdict = PackageVerifier.verify(file, null);
        assertThat(verdict.good()).as(point + ": " + verdict.lines()).isTrue();
        assertThat(sha256(file)).as("recorded hash after " + point).isEqualTo(recordedSha256(order));
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(lines(zip, "data/securitylog.event.csv")).as(point).isEqualTo(held(order, "security_event") + 1);
            assertThat(lines(zip, "data/support.message.csv")).as(point).isEqualTo(held(order, "support_message") + 1);
        }
        assertThat(stories.statusOf(order.request())).as(point).isEqualTo("BUILT");
        assertThat(stories.timesBuilt(order))
                .as("times it was put on the case after " + point)
                .isEqualTo(1);
    }

    private long held(PackageOrder order, String table) {
        return stories.sql()
                .sql("SELECT count(*) FROM " + table + " WHERE account_id = :id")
                .param("id", order.account().value())
                .query(Long.class)
                .single();
    }

    private String recordedSha256(PackageOrder order) {
        return stories.sql()
                .sql("SELECT sha256 FROM access_package WHERE id = :id")
                .param("id", order.accessPackage().value())
                .query(String.class)
                .single();
    }

    private static long lines(ZipFile zip, String entry) throws Exception {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().count();
        }
    }

    private static String sha256(Path file) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(java.nio.file.Files.readAllBytes(file)));
    }
}
