package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectStoreProperties;
import ai.astrasonic.objectstore.ObjectUpload;
import ai.astrasonic.objectstore.StoredObject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** Sends content part by part, each with its MD5, so that the store itself refuses damaged ones. */
final class S3Upload extends ObjectUpload {

    private final S3ObjectStore owner;
    private final S3Client client;
    private final ObjectStoreProperties.Store store;
    private final String key;
    private final byte[] part;
    private final List<CompletedPart> parts = new ArrayList<>();
    private int filled;
    private long size;
    private @Nullable String uploadId;
    private boolean ended;

    S3Upload(S3ObjectStore owner, S3Client client, ObjectStoreProperties.Store store, String key) {
        this.owner = owner;
        this.client = client;
        this.store = store;
        this.key = key;
        this.part = new byte[Math.toIntExact(store.partSize().toBytes())];
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int written = 0;
        while (written < length) {
            if (filled == part.length) {
                sendPart();
            }
            int step = Math.min(length - written, part.length - filled);
            System.arraycopy(bytes, offset + written, part, filled, step);
            filled += step;
            written += step;
        }
        size += length;
    }

    @Override
    public StoredObject complete() {
        String etag = uploadId == null ? putWhole() : finishParts();
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

    private String putWhole() {
        var put = PutObjectRequest.builder().bucket(store.bucket()).key(key).contentMD5(md5());
        if (store.encryption()) {
            put.serverSideEncryption(ServerSideEncryption.AES256);
        }
        if (!store.storageClass().isEmpty()) {
            put.storageClass(StorageClass.fromValue(store.storageClass()));
        }
        return owner.call(() -> client.putObject(put.build(), body())).eTag();
    }

    private void sendPart() {
        if (uploadId == null) {
            uploadId = begin();
        }
        int number = parts.size() + 1;
        var sent = owner.call(() -> client.uploadPart(
                r -> r.bucket(store.bucket())
                        .key(key)
                        .uploadId(uploadId)
                        .partNumber(number)
                        .contentMD5(md5()),
                body()));
        parts.add(CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build());
        filled = 0;
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

    private String finishParts() {
        sendPart();
        return owner.call(() -> client.completeMultipartUpload(r ->
                        r.bucket(store.bucket()).key(key).uploadId(uploadId).multipartUpload(m -> m.parts(parts))))
                .eTag();
    }

    private RequestBody body() {
        return RequestBody.fromByteBuffer(ByteBuffer.wrap(part, 0, filled));
    }

    private String md5() {
        try {
            var digest = MessageDigest.getInstance("MD5");
            digest.update(part, 0, filled);
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
