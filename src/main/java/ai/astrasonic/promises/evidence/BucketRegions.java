package ai.astrasonic.promises.evidence;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Where a bucket lies, as it says itself, whatever the settings say. */
@Component
public class BucketRegions {

    private static final String REGION = "x-amz-bucket-region";

    private final StoreListing stores;
    private final EvidenceSettings settings;

    BucketRegions(StoreListing stores, EvidenceSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    /** Empty when the store does not say. */
    public Optional<String> of(String store) {
        var bucket = settings.of(store, "bucket");
        try (var client = stores.open(store)) {
            return asked(client, bucket).or(() -> located(client, bucket));
        }
    }

    /** A bucket of another region refuses, and names its own. */
    private static Optional<String> asked(S3Client client, String bucket) {
        try {
            return said(client.headBucket(r -> r.bucket(bucket)).bucketRegion());
        } catch (S3Exception refused) {
            var elsewhere = refused.awsErrorDetails().sdkHttpResponse().firstMatchingHeader(REGION);
            if (elsewhere.isEmpty()) {
                throw refused;
            }
            return elsewhere;
        }
    }

    private static Optional<String> located(S3Client client, String bucket) {
        return said(client.getBucketLocation(r -> r.bucket(bucket)).locationConstraintAsString());
    }

    private static Optional<String> said(@Nullable String region) {
        return Optional.ofNullable(region).filter(Predicate.not(String::isBlank));
    }
}
