package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.ObjectVersion;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/** Pages through everything a bucket holds, hidden versions and unfinished uploads included. */
final class S3Listing {

    private S3Listing() {}

    static Stream<ObjectVersion> versions(S3Client client, String bucket, String prefix) {
        return client.listObjectVersionsPaginator(r -> r.bucket(bucket).prefix(prefix)).stream()
                .flatMap(S3Listing::page);
    }

    private static Stream<ObjectVersion> page(ListObjectVersionsResponse page) {
        return Stream.concat(
                page.versions().stream().map(S3Listing::version),
                page.deleteMarkers().stream().map(S3Listing::marker));
    }

    private static ObjectVersion version(software.amazon.awssdk.services.s3.model.ObjectVersion v) {
        return new ObjectVersion(v.key(), v.versionId(), false, v.isLatest(), v.size(), v.lastModified());
    }

    private static ObjectVersion marker(DeleteMarkerEntry m) {
        return new ObjectVersion(m.key(), m.versionId(), true, m.isLatest(), 0, m.lastModified());
    }

    static int abortUploads(S3Client client, String bucket, String prefix) {
        var uploads = client.listMultipartUploadsPaginator(r -> r.bucket(bucket).prefix(prefix)).uploads().stream()
                .filter(upload -> upload.key().startsWith(prefix))
                .toList();
        uploads.forEach(u ->
                client.abortMultipartUpload(r -> r.bucket(bucket).key(u.key()).uploadId(u.uploadId())));
        return uploads.size();
    }
}
