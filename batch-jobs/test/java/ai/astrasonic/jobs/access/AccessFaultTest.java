package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.Launches;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.engine.SteppedScheduler;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.s3.S3ObjectStore;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.requests.PackageRemoval;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.Scratch;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

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
    FetchCopies copies;

    @Autowired
    WriteDocuments write;

    @Autowired
    SignManifest sign;

    @Autowired
    AccessPackageJob job;

    @Autowired
    PackageEncryption encryption;

    @Autowired
    AccessPackages packages;

    @Autowired
    PackageRemoval removal;

    @Autowired
    Launches launches;

    @Autowired
    SteppedScheduler scheduler;

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
    @Tag("long")
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

    @Test
    void through_the_scheduler_it_fails_at_each_point_and_goes_on_by_itself() throws Exception {
        var order = anOrder(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !launches.all().isEmpty());
        Set<String> failed = new LinkedHashSet<>();
        try (var harness = FaultPoints.install(point -> {
            if (isOneOfItsKind(point) && failed.add(point)) {
                throw new UncheckedIOException("planted at " + point, new java.io.IOException());
            }
        })) {
            assertThat(scheduler.run(100)).hasSize(failed.size() + 1);
        }

        assertThat(failed).hasSizeGreaterThan(15);
        theOracleFindsOneWholePackage("all points, by the scheduler", order);
    }

    @Test
    void a_part_that_was_damaged_after_it_was_collected_is_found_and_made_again() throws Exception {
        var order = anOrder(1);
        LaunchResult first;
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("access.store.before")) {
                damage(workFolder(order).resolve("data~securitylog.event.csv.part"));
            }
        })) {
            first = stories.build(order);
        }
        assertThat(first).isInstanceOfSatisfying(LaunchResult.Failed.class, told -> {
            assertThat(told.reason()).isEqualTo("The file data/securitylog.event.csv is not what was signed");
            assertThat(told.retryable()).isTrue();
        });
        assertThat(stories.statusOf(order.request())).isEqualTo("ORDERED");

        assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);
        theOracleFindsOneWholePackage("a damaged part", order);
    }

    /** One bit, the length as before. */
    private static void damage(Path part) {
        try {
            var bytes = Files.readAllBytes(part);
            bytes[bytes.length / 2] ^= 1;
            Files.write(part, bytes);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_package_revoked_while_its_upload_ends_is_nowhere_afterwards() throws Exception {
        var order = anOrder(1);
        var once = new AtomicBoolean();
        var tester = SecurityContextHolder.getContext();
        LaunchResult result;
        try (var threads = Executors.newSingleThreadExecutor();
                var harness = FaultPoints.install(point -> {
                    if (point.equals("access.store.packed") && once.compareAndSet(false, true)) {
                        assertThat(CompletableFuture.supplyAsync(() -> revokeAndRemove(order, tester), threads)
                                        .join())
                                .isTrue();
                    }
                })) {
            result = stories.build(order);
        }

        assertThat(result)
                .isInstanceOfSatisfying(
                        LaunchResult.Failed.class,
                        told -> assertThat(told.retryable()).isFalse());
        assertThat(stories.versions(order)).isEmpty();
        assertThat(workFolder(order)).doesNotExist();
    }

    @Test
    void what_was_gathered_of_a_package_nobody_wants_any_more_is_deleted_at_once() throws Exception {
        var order = anOrder(1);
        failAt("access.sign.before", order);
        assertThat(workFolder(order)).isNotEmptyDirectory();
        packages.revoke(order.request(), "a bystander's name was in it");

        assertThat(stories.build(order)).isInstanceOf(LaunchResult.Failed.class);

        assertThat(workFolder(order)).doesNotExist();
        assertThat(stories.versions(order)).isEmpty();
    }

    private boolean revokeAndRemove(PackageOrder order, SecurityContext tester) {
        SecurityContextHolder.setContext(tester);
        packages.revoke(order.request(), "a bystander's name was in it");
        return removal.removeExpired() == 1;
    }

    private static Path workFolder(PackageOrder order) {
        return Scratch.of("test-work").resolve(order.accessPackage().toString());
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
            copies.run(run);
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

        job.failed(PackageKey.of(order).toString(), "reason.job.storing-failed", true);
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
                Scratch.of("test-work").resolve(order.accessPackage().toString()));

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
        assertThat(Scratch.of("test-work").resolve(order.accessPackage().toString()))
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
