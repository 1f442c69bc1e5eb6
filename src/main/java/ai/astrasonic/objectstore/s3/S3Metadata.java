package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.ObjectStoreFailure;
import ai.astrasonic.objectstore.ObjectVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;

/** Reads what is said of a version beside its content. */
final class S3Metadata {

    private static final int NOT_FOUND = 404;

    /** Answers of stores that know no tags, B2 among them: there are none to read. */
    private static final Set<Integer> NO_TAGS = Set.of(400, 405, 501);

    private S3Metadata() {}

    static Map<String, String> of(S3ObjectStore store, S3Client client, String bucket, ObjectVersion version) {
        var all = new HashMap<String, String>();
        try {
            all.putAll(store.call(() -> client.headObject(
                            r -> r.bucket(bucket).key(version.key()).versionId(version.versionId())))
                    .metadata());
            all.putAll(tags(store, client, bucket, version));
        } catch (ObjectStoreFailure failure) {
            if (status(failure) != NOT_FOUND) {
                throw failure;
            }
        }
        return all;
    }

    private static Map<String, String> tags(
            S3ObjectStore store, S3Client client, String bucket, ObjectVersion version) {
        var tags = new HashMap<String, String>();
        try {
            store.call(() -> client.getObjectTagging(
                            r -> r.bucket(bucket).key(version.key()).versionId(version.versionId())))
                    .tagSet()
                    .forEach(tag -> tags.put("tag " + tag.key(), tag.value()));
        } catch (ObjectStoreFailure failure) {
            if (!NO_TAGS.contains(status(failure))) {
                throw failure;
            }
        }
        return tags;
    }

    private static int status(ObjectStoreFailure failure) {
        return failure.getCause() instanceof AwsServiceException refused ? refused.statusCode() : 0;
    }
}
