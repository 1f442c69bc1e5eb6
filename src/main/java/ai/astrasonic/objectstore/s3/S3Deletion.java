package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.Deletion;
import ai.astrasonic.objectstore.ObjectVersion;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Deletes versions for good, a thousand in a call and a few calls at once, and reads the answer for each. */
final class S3Deletion {

    /** More keys in one call are refused with 400 by AWS and B2 alike. */
    private static final int LARGEST_CALL = 1000;

    private static final int CALLS_AT_ONCE = 4;

    private S3Deletion() {}

    static Deletion delete(S3Client client, String bucket, Collection<ObjectVersion> versions) {
        var refused = versions.stream()
                .map(S3Deletion::identifier)
                .gather(Gatherers.windowFixed(LARGEST_CALL))
                .gather(Gatherers.mapConcurrent(CALLS_AT_ONCE, call -> errors(client, bucket, call)))
                .flatMap(List::stream)
                .map(S3Deletion::refused)
                .toList();
        return new Deletion(versions.size() - refused.size(), refused);
    }

    private static List<S3Error> errors(S3Client client, String bucket, List<ObjectIdentifier> call) {
        return client.deleteObjects(
                        r -> r.bucket(bucket).delete(d -> d.objects(call).quiet(false)))
                .errors();
    }

    private static ObjectIdentifier identifier(ObjectVersion version) {
        return ObjectIdentifier.builder()
                .key(version.key())
                .versionId(version.versionId())
                .build();
    }

    private static Deletion.Refused refused(S3Error error) {
        return new Deletion.Refused(error.key(), error.versionId(), error.code());
    }
}
