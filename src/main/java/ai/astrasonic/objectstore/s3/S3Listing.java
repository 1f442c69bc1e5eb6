package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.ObjectVersion;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/** Pages through everything a bucket holds, hidden versions and unfinished uploads included. */
final class S3Listing {

    private static final Optional<ListObjectVersionsResponse> NO_PAGE = Optional.empty();

    private S3Listing() {}

    /** Pages are fetched while the stream is read, so each of them is a call of its own that may fail. */
    static Stream<ObjectVersion> versions(S3ObjectStore store, S3Client client, String bucket, String prefix) {
        var pages = store.call(
                () -> client.listObjectVersionsPaginator(r -> r.bucket(bucket).prefix(prefix))
                        .iterator());
        return Stream.generate(() -> store.call(() -> pages.hasNext() ? Optional.of(pages.next()) : NO_PAGE))
                .takeWhile(Optional::isPresent)
                .flatMap(page -> page(page.get()));
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

    static Stream<String> uploads(S3Client client, String bucket, String prefix) {
        return client.listMultipartUploadsPaginator(r -> r.bucket(bucket).prefix(prefix)).uploads().stream()
                .map(upload -> upload.key())
                .filter(key -> key.startsWith(prefix));
    }

    static int abortUploads(S3Client client, String bucket, String prefix, Predicate<String> wanted) {
        var uploads = client.listMultipartUploadsPaginator(r -> r.bucket(bucket).prefix(prefix)).uploads().stream()
                .filter(upload -> upload.key().startsWith(prefix) && wanted.test(upload.key()))
                .toList();
        uploads.forEach(u ->
                client.abortMultipartUpload(r -> r.bucket(bucket).key(u.key()).uploadId(u.uploadId())));
        return uploads.size();
    }
}
