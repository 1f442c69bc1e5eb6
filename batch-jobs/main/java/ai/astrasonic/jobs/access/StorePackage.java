package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.packing.SealedZip;
import ai.astrasonic.jobs.packing.ZipPacker;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.StoredObject;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Packs, encrypts and stores in one stream: the object appears whole or not at all. */
@Component
class StorePackage {

    static final String NOTE = "stored";

    private final ObjectStore store;
    private final PackageEncryption encryption;

    StorePackage(ObjectStores stores, PackageEncryption encryption) {
        this.store = stores.primary();
        this.encryption = encryption;
    }

    /** What the store has now: the clear package's size and SHA-256, its manifest's, and the object's version. */
    record Stored(long bytes, String sha256, String manifestSha256, String versionId) {}

    void run(PackageRun run) throws IOException {
        var signed =
                run.folder().note(SignManifest.NOTE, SignManifest.Signed.class).orElseThrow();
        var kept = run.folder().note(NOTE, Stored.class);
        if (kept.isPresent() && kept.get().manifestSha256().equals(signed.sha256())) {
            return;
        }
        FaultPoints.reach("access.store.before");
        try {
            store.abortUnfinishedUploads(run.order().objectKey());
            run.folder().note(NOTE, upload(run, signed));
        } catch (ObjectStoreFailure e) {
            throw StepFailed.retryable("storing-failed", e);
        }
        FaultPoints.reach("access.store.after");
    }

    private Stored upload(PackageRun run, SignManifest.Signed signed) throws IOException {
        try (var upload = store.upload(run.order().objectKey())) {
            var sealed = SealedZip.into(
                    upload,
                    clear -> encryption.encrypting(run.order().key(), run.packageId(), clear),
                    clear -> ZipPacker.pack(signed.parts(), run.folder().path(), clear));
            run.fence().run();
            FaultPoints.reach("access.store.packed");
            var object = upload.complete();
            FaultPoints.reach("access.store.completed");
            takeBackIfFenced(run, object);
            return new Stored(sealed.bytes(), sealed.sha256(), signed.sha256(), object.versionId());
        }
    }

    /** What was replaced or revoked while its upload ended must neither hide the successor's package nor stay. */
    private void takeBackIfFenced(PackageRun run, StoredObject object) {
        try {
            run.fence().run();
        } catch (RuntimeException fenced) {
            try (var versions = store.versions(object.key())) {
                store.delete(versions.filter(version -> version.versionId().equals(object.versionId()))
                        .toList());
            }
            throw fenced;
        }
    }
}
