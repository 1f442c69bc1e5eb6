package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Reads the package back from the store as the person's download will, and compares it with what was packed. */
@Component
class CheckStored {

    private final ObjectStore store;
    private final PackageEncryption encryption;

    CheckStored(ObjectStores stores, PackageEncryption encryption) {
        this.store = stores.primary();
        this.encryption = encryption;
    }

    void run(PackageRun run) throws IOException {
        var stored =
                run.folder().note(StorePackage.NOTE, StorePackage.Stored.class).orElseThrow();
        FaultPoints.reach("access.verify.before");
        if (!stored.sha256().equals(readBack(run))) {
            run.folder().forget(StorePackage.NOTE);
            throw StepFailed.retryable(
                    "The store gave back another package than it was given", new IOException("hash"));
        }
        FaultPoints.reach("access.verify.after");
    }

    private String readBack(PackageRun run) throws IOException {
        try (var object = store.open(run.order().objectKey());
                var clear = encryption.decrypting(run.order().key(), run.packageId(), object);
                var digest = new DigestInputStream(clear, StorePackage.sha256())) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (ObjectStoreFailure | IOException e) {
            run.folder().forget(StorePackage.NOTE);
            throw StepFailed.retryable("The stored package could not be read back", e);
        }
    }
}
