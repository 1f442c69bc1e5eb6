package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.ObjectPart;
import ai.astrasonic.objectstore.ObjectParts;
import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStoreProperties;
import ai.astrasonic.objectstore.StoredObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** Sends parts with their MD5, so that the store itself refuses damaged ones. */
final class S3Parts implements ObjectParts {

    private final S3ObjectStore owner;
    private final S3Client client;
    private final ObjectStoreProperties.Store store;
    private final String key;
    private final List<CompletedPart> parts = new ArrayList<>();
    private long size;
    private @Nullable String uploadId;
    private boolean ended;

    S3Parts(S3ObjectStore owner, S3Client client, ObjectStoreProperties.Store store, String key) {
        this.owner = owner;
        this.client = client;
        this.store = store;
        this.key = key;
    }

    @Override
    public int partSize() {
        return Math.toIntExact(store.partSize().toBytes());
    }

    @Override
    public void send(ObjectPart part) {
        if (uploadId == null) {
            uploadId = begin();
        }
        int number = parts.size() + 1;
        var sent = owner.call(() -> client.uploadPart(
                r -> r.bucket(store.bucket())
                        .key(key)
                        .uploadId(uploadId)
                        .partNumber(number)
                        .contentMD5(part.md5()),
                RequestBody.fromByteBuffer(part.content())));
        parts.add(CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build());
        size += part.size();
    }

    @Override
    public StoredObject finish(ObjectPart last) {
        String etag = uploadId == null ? putWhole(last) : finishParts(last);
        ended = true;
        var stored = owner.head(key)
                .orElseThrow(() -> new ObjectStoreFailure("The store lost an object it had accepted", true));
        if (stored.size() != size || !etag.equals(stored.etag())) {
            throw new ObjectStoreFailure("The store has not what was sent: size or entity tag differ", true);
        }
        return stored;
    }

    @Override
    public void close() {
        if (!ended && uploadId != null) {
            ended = true;
            owner.call(() -> client.abortMultipartUpload(
                    r -> r.bucket(store.bucket()).key(key).uploadId(uploadId)));
        }
    }

    private String putWhole(ObjectPart whole) {
        var put = PutObjectRequest.builder().bucket(store.bucket()).key(key).contentMD5(whole.md5());
        if (store.encryption()) {
            put.serverSideEncryption(ServerSideEncryption.AES256);
        }
        if (!store.storageClass().isEmpty()) {
            put.storageClass(StorageClass.fromValue(store.storageClass()));
        }
        size = whole.size();
        return owner.call(() -> client.putObject(put.build(), RequestBody.fromByteBuffer(whole.content())))
                .eTag();
    }

    private String begin() {
        var create =
                CreateMultipartUploadRequest.builder().bucket(store.bucket()).key(key);
        if (store.encryption()) {
            create.serverSideEncryption(ServerSideEncryption.AES256);
        }
        if (!store.storageClass().isEmpty()) {
            create.storageClass(StorageClass.fromValue(store.storageClass()));
        }
        return owner.call(() -> client.createMultipartUpload(create.build())).uploadId();
    }

    private String finishParts(ObjectPart last) {
        send(last);
        return owner.call(() -> client.completeMultipartUpload(r ->
                        r.bucket(store.bucket()).key(key).uploadId(uploadId).multipartUpload(m -> m.parts(parts))))
                .eTag();
    }
}
