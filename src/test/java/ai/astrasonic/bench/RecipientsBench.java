package ai.astrasonic.bench;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.ErasedFiles;
import ai.astrasonic.jobs.recipients.AskingForBench;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/**
 * A9: so many people erased at recipients that take 200 ms for a call and five calls a second, against the limit itself; the same
 * while another recipient hangs; and five hundred versions of objects for each of them removed from both stores, against a bare
 * loop of full calls that reads what there is first.
 */
final class RecipientsBench implements Benchmark {

    static final int LIMIT = 5;

    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final int VERSIONS_EACH = 500;
    private static final int ROUNDS = 3;
    private static final int FULL_CALL = 1000;
    private static final double OF_THE_LIMIT = 0.9;
    private static final double BESIDE_ONE_THAT_HANGS = 0.9;
    private static final double OF_A_BARE_LOOP = 0.8;

    @Override
    public long usualRows() {
        return 200;
    }

    @Override
    public int heapMegabytes() {
        return 2048;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        calls(Math.toIntExact(rows), results);
        versions(application, Math.toIntExact(rows * VERSIONS_EACH), results);
    }

    private static void calls(int people, Consumer<Result> results) throws Exception {
        try (var asking = new AskingForBench(LIMIT, LATENCY)) {
            var alone = asking.erase(people, Set.of("crisp", "stripe"));
            alone.forEach((recipient, pace) -> results.accept(new Result(
                    "A9-" + recipient,
                    pace.calls(),
                    pace.seconds(),
                    "the limit itself, " + LIMIT + " calls a second",
                    (pace.calls() - 1.0) / LIMIT,
                    OF_THE_LIMIT,
                    pace.keepsTo(LIMIT))));
            asking.hang("posthog");
            var beside = asking.erase(people, Set.of("crisp", "stripe", "posthog"));
            alone.forEach((recipient, pace) -> results.accept(new Result(
                    "A9-" + recipient + "-beside-one-that-hangs",
                    beside.get(recipient).calls(),
                    beside.get(recipient).seconds() / beside.get(recipient).calls() * pace.calls(),
                    "the same without it",
                    pace.seconds(),
                    BESIDE_ONE_THAT_HANGS,
                    beside.get(recipient).keepsTo(LIMIT))));
        }
    }

    private static void versions(ConfigurableApplicationContext application, int versions, Consumer<Result> results)
            throws Exception {
        var stores = application.getBean(ObjectStores.class);
        var files = application.getBean(ErasedFiles.class);
        var jdbc = JdbcClient.create(
                application.getBean(TestDatabases.Database.class).superuser());
        var measured = new Rounds();
        boolean gone = true;
        try (var client = S3ForTests.client()) {
            for (int round = 0; round < ROUNDS; round++) {
                var person = new AccountId(UUID.randomUUID());
                var keys = S3ForTests.fill("primary", "c/" + round + "-", versions / 2);
                S3ForTests.fill("disaster-recovery", "c/" + round + "-", versions / 2);
                released(jdbc, person, keys);
                double ofProduct = Rounds.seconds(() -> RunAs.jobFor("bench", () -> files.remove(person)));
                gone &= stores.both().stream().noneMatch(store -> isAny(store, "c/"));
                measured.add(ofProduct, bareLoop(client, stores, versions / 2));
            }
        }
        results.accept(new Result(
                "A9-versions",
                versions,
                measured.product(),
                "loop that reads pages of 1,000 versions and deletes each in a call",
                measured.baseline(),
                OF_A_BARE_LOOP,
                gone));
    }

    private static void released(JdbcClient jdbc, AccountId person, List<String> keys) {
        jdbc.sql("INSERT INTO released_content (object_key, account_id, released_at)"
                        + " SELECT key, :person, '2026-11-01Z' FROM unnest(:keys) AS key")
                .param("person", person.value())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    private static boolean isAny(ObjectStore store, String prefix) {
        try (var versions = store.versions(prefix)) {
            return versions.findAny().isPresent();
        }
    }

    /** Reads what there is, as nobody knows it beforehand, deletes it call by call, and looks at nothing afterwards. */
    private static double bareLoop(S3Client client, ObjectStores stores, int each) throws Exception {
        S3ForTests.fill("primary", "bare/", each);
        S3ForTests.fill("disaster-recovery", "bare/", each);
        var calls = new ArrayList<Call>();
        double reading = Rounds.seconds(() -> calls.addAll(calls("primary", stores.primary()))
                && calls.addAll(calls("disaster-recovery", stores.disasterRecovery())));
        double deleting = Rounds.seconds(() -> calls.stream()
                .map(call -> client.deleteObjects(r -> r.bucket(call.bucket()).delete(d -> d.objects(call.versions()))))
                .toList());
        System.err.printf("bare loop: %.2f s to read what there is, %.2f s to delete it%n", reading, deleting);
        return reading + deleting;
    }

    private record Call(String bucket, List<ObjectIdentifier> versions) {}

    private static List<Call> calls(String bucket, ObjectStore store) {
        try (var versions = store.versions("bare/")) {
            return versions.map(version -> ObjectIdentifier.builder()
                            .key(version.key())
                            .versionId(version.versionId())
                            .build())
                    .gather(Gatherers.windowFixed(FULL_CALL))
                    .map(window -> new Call(bucket, List.copyOf(window)))
                    .toList();
        }
    }
}
