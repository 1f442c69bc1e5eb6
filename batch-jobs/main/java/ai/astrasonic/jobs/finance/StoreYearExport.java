package ai.astrasonic.jobs.finance;

import ai.astrasonic.finance.exports.YearExport;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.packing.SealedZip;
import ai.astrasonic.jobs.packing.SignedPackage;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Stores the files of a year encrypted, and reads them back as whoever downloads them will. */
@Component
class StoreYearExport {

    private final ObjectStore store;
    private final PackageEncryption encryption;
    private final Signatures signatures;

    StoreYearExport(ObjectStores stores, PackageEncryption encryption, Signatures signatures) {
        this.signatures = signatures;
        this.store = stores.primary();
        this.encryption = encryption;
    }

    SealedZip store(YearExport export, SignedPackage content, WorkFolder folder, Runnable fence) throws IOException {
        var key = export.id().objectKey();
        try {
            store.abortUnfinishedUploads(key);
            store.deleteAll(key);
            var sealed = upload(export, content, folder, fence);
            if (!sealed.sha256().equals(readBack(export))) {
                throw StepFailed.retryable("other-package", new IOException("hash"));
            }
            return sealed;
        } catch (ObjectStoreFailure e) {
            throw StepFailed.retryable("storing-failed", e);
        }
    }

    private SealedZip upload(YearExport export, SignedPackage content, WorkFolder folder, Runnable fence)
            throws IOException {
        try (var upload = store.upload(export.id().objectKey())) {
            var sealed = SealedZip.into(
                    upload,
                    clear -> encryption.encrypting(export.key(), export.id().toString(), clear),
                    clear -> content.pack(folder, signatures, clear));
            fence.run();
            upload.complete();
            return sealed;
        }
    }

    private String readBack(YearExport export) throws IOException {
        try (var object = store.open(export.id().objectKey());
                var clear = encryption.decrypting(export.key(), export.id().toString(), object);
                var digest = new DigestInputStream(clear, Sha256.digest())) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }
}
