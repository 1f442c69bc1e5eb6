package ai.astrasonic.local;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;

/** Buckets that say where they lie, as the real stores' do. */
final class StoreInRegion extends ForwardingBlobStore {

    static final String REGION = "eu-central-1";

    StoreInRegion(BlobStore store) {
        super(store);
    }

    @Override
    public @Nullable HeadBucketResponse headBucket(HeadBucketRequest request) {
        var found = super.headBucket(request);
        return found == null ? null : found.toBuilder().bucketRegion(REGION).build();
    }
}
