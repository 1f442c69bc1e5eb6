package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.requests.downloads.Links;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.OneByOne;
import ai.astrasonic.shared.RequestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of each package is recounted from outside: its object, its data key, its state. */
class PackageRemovalTest extends RequestStories {

    private static final int PACKAGES = 3;

    @Autowired
    PackageRemoval removal;

    @Autowired
    StoredPackages stored;

    @Autowired
    DataSubjectRequests requests;

    @Autowired
    PackageOrders orders;

    @Autowired
    Links links;

    @Autowired
    PackageStorage storage;

    @Autowired
    CaseLog log;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_store_that_keeps_one_package_keeps_no_other_from_its_removal() {
        var due = expiredPackages(PACKAGES);
        var kept = due.get(1);

        assertThatExceptionOfType(OneByOne.SomeFailed.class)
                .isThrownBy(() -> removalFromAStoreThatKeeps(kept.objectKey()).removeExpired())
                .withMessage("1 of 3 packages failed: " + kept.accessPackage());

        assertThat(due).filteredOn(this::isGone).containsExactly(due.get(0), due.get(2));
        assertThat(isUntouched(kept)).isTrue();
        assertThat(removal.removeExpired()).isEqualTo(1);
        assertThat(due).allMatch(this::isGone);
    }

    @Test
    void failing_at_any_moment_leaves_each_package_whole_or_due_and_the_next_run_ends_it() throws Exception {
        for (int n = 1; n <= 2 * PACKAGES; n++) {
            var due = expiredPackages(PACKAGES);
            assertThat(failsAt(n)).as("failure " + n).isTrue();

            assertThat(due)
                    .filteredOn(this::isGone)
                    .as("removed despite failure " + n)
                    .hasSize(PACKAGES - 1);
            assertThat(due).as("to be opened after failure " + n).noneMatch(this::isOpen);
            assertThat(removal.removeExpired()).as("after failure " + n).isEqualTo(1);
            assertThat(due).as("after failure " + n).allMatch(this::isGone);
            assertThat(removal.removeExpired()).isZero();
        }
    }

    private boolean failsAt(int moment) throws Exception {
        var reached = new AtomicInteger();
        try (var harness = FaultPoints.install(point -> {
            if (point.startsWith("package.") && reached.incrementAndGet() == moment) {
                throw new UncheckedIOException("planted at " + point, new IOException());
            }
        })) {
            removal.removeExpired();
            return false;
        } catch (OneByOne.SomeFailed failed) {
            return true;
        }
    }

    private List<PackageOrder> expiredPackages(int count) {
        var made = IntStream.range(0, count)
                .mapToObj(n ->
                        aReleasedRequestFrom("dj" + n + "-" + clock.instant().toEpochMilli() + "@example.org"))
                .map(released -> packages.orderOf(released.request()))
                .toList();
        clock.advance(Duration.ofDays(7));
        return made;
    }

    private boolean isGone(PackageOrder order) {
        return state(order.request()).equals("EXPIRED without key, removed") && !isStored(order);
    }

    private boolean isUntouched(PackageOrder order) {
        return state(order.request()).equals("EXPIRED with key") && isStored(order);
    }

    private boolean isOpen(PackageOrder order) {
        return !state(order.request()).startsWith("EXPIRED");
    }

    private boolean isStored(PackageOrder order) {
        try (var versions = stores.primary().versions(order.objectKey())) {
            return versions.findAny().isPresent();
        }
    }

    private String state(RequestId request) {
        return asSuperuser()
                .sql("""
                        SELECT status || CASE WHEN wrapped_key IS NULL THEN ' without key' ELSE ' with key' END
                                      || CASE WHEN removed_at IS NULL THEN '' ELSE ', removed' END
                        FROM access_package WHERE request_id = :id
                        """)
                .param("id", request.value())
                .query(String.class)
                .single();
    }

    private PackageRemoval removalFromAStoreThatKeeps(String key) {
        return new PackageRemoval(stored, requests, orders, links, new Keeping(storage, key), log, transaction, clock);
    }

    private record Keeping(PackageStorage store, String key) implements PackageStorage {

        @Override
        public SeekableByteChannel open(String objectKey) throws IOException {
            return store.open(objectKey);
        }

        @Override
        public void remove(String objectKey) throws IOException {
            if (objectKey.equals(key)) {
                throw new IOException("The store kept a version of " + objectKey);
            }
            store.remove(objectKey);
        }

        @Override
        public boolean exists(String objectKey) throws IOException {
            return store.exists(objectKey);
        }
    }
}
