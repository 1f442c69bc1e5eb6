package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads the package back from the store as the person's download will. It must be what was packed, and each file in it what
 * the manifest says: a part may have been damaged in the work folder between its making and its packing.
 */
@Component
class CheckStored {

    private final ObjectStore store;
    private final PackageEncryption encryption;

    CheckStored(ObjectStores stores, PackageEncryption encryption) {
        this.store = stores.primary();
        this.encryption = encryption;
    }

    /**
     * What was read back.
     *
     * @param wrong the first file that is not what was signed
     */
    private record ReadBack(String sha256, Optional<String> wrong) {}

    void run(PackageRun run) throws IOException {
        var stored =
                run.folder().note(StorePackage.NOTE, StorePackage.Stored.class).orElseThrow();
        FaultPoints.reach("access.verify.before");
        var found = readBack(run, stored);
        if (found.wrong().isPresent()) {
            var entry = found.wrong().get();
            run.folder().forget(StorePackage.NOTE);
            run.folder().forgetPart(entry);
            throw StepFailed.retryable("not-as-signed", new IOException(entry), entry);
        }
        if (!stored.sha256().equals(found.sha256())) {
            run.folder().forget(StorePackage.NOTE);
            throw StepFailed.retryable("other-package", new IOException("hash"));
        }
        FaultPoints.reach("access.verify.after");
    }

    private ReadBack readBack(PackageRun run, StorePackage.Stored stored) throws IOException {
        try (var object = store.open(run.order().objectKey());
                var clear = encryption.decrypting(run.order().key(), run.packageId(), object);
                var digest = new DigestInputStream(clear, Sha256.digest())) {
            var wrong = new ManifestCheck(digest, stored.manifestSha256()).firstWrong();
            digest.transferTo(OutputStream.nullOutputStream());
            return new ReadBack(
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()), wrong);
        } catch (ObjectStoreFailure | IOException e) {
            run.folder().forget(StorePackage.NOTE);
            throw StepFailed.retryable("unread-back", e);
        }
    }
}
