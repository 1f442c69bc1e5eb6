package ai.astrasonic.bench;

import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.BackupInventory;
import ai.astrasonic.backup.BackupUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.s3.S3ObjectStore;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.S3ForTests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A file put into the backup and taken out again, each byte read, against a client as plain as can be on the same store. The backup
 * lies in two stores, so the plain client puts it twice as well.
 */
final class BackupRounds {

    private static final double BAR = 0.7;
    private static final String BUCKET = "bench";
    private static final String SECOND = "bench-second";

    private final BackupFiles files;
    private final BackupInventory inventory;
    private final ObjectStores stores;
    private final ServicesPeople people;

    BackupRounds(ApplicationContext application, ServicesPeople people) {
        this.files = application.getBean(BackupFiles.class);
        this.inventory = application.getBean(BackupInventory.class);
        this.stores = application.getBean(ObjectStores.class);
        this.people = people;
    }

    /** @param before how many rounds go before the measured ones: a server that runs has compiled its encryption long ago */
    List<Result> measured(int size, int before) throws Exception {
        var random = new Random(8);
        var account = people.bare();
        try (var plain = S3ForTests.client()) {
            for (int i = 0; i < before; i++) {
                emptied();
                uploaded(account, content(random, size));
                put(plain, content(random, size));
                restored(account);
                got(plain);
            }
            emptied();
            var up = Rounds.of(
                    Rounds.LEAST,
                    () -> uploaded(account, content(random, size)),
                    () -> put(plain, content(random, size)));
            var down = Rounds.of(Rounds.LEAST, () -> restored(account), () -> got(plain));
            return List.of(
                    result(
                            "services-upload",
                            "PUT of as many bytes to each of two buckets by a plain client at the same store",
                            size,
                            up),
                    result(
                            "services-restore",
                            "GET of as many bytes by a plain client from the same store",
                            size,
                            down));
        }
    }

    /** The stores are kept in the memory of this process, which is as small as the application's. */
    private void emptied() {
        stores.both().forEach(store -> store.deleteAll(""));
        for (var bucket : List.of(BUCKET, SECOND)) {
            try (var plain = S3ObjectStore.of(bucket, S3ForTests.bucket(bucket))) {
                plain.deleteAll("");
            }
        }
    }

    private static Result result(String bar, String baseline, int size, Rounds rounds) {
        return new Result(bar, size, rounds.product(), baseline, rounds.baseline(), BAR, rounds.bytes() == size);
    }

    /** Never the same twice: what is there already is not sent again. */
    private static byte[] content(Random random, int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private long uploaded(AccountId account, byte[] content) throws IOException {
        var outcome = files.upload(account, RelativePath.named("House/bench.wav"), new ByteArrayInputStream(content));
        return outcome instanceof BackupUpload.Stored ? content.length : 0;
    }

    private static long put(S3Client plain, byte[] content) {
        for (var bucket : List.of(BUCKET, SECOND)) {
            plain.putObject(request -> request.bucket(bucket).key("bench.wav"), RequestBody.fromBytes(content));
        }
        return content.length;
    }

    private long restored(AccountId account) throws IOException {
        var file = inventory.page(account, "", 1).getFirst();
        try (var in = inventory.download(account, file.id())) {
            return read(in);
        }
    }

    private static long got(S3Client plain) throws IOException {
        try (var in = plain.getObject(request -> request.bucket(BUCKET).key("bench.wav"))) {
            return read(in);
        }
    }

    private static long read(InputStream in) throws IOException {
        return in.transferTo(OutputStream.nullOutputStream());
    }
}
