package ai.astrasonic.promises.evidence;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Everything that an object store holds, by a client of our own: versions, delete markers and unfinished uploads. */
@Component
public class StoreListing {

    /** The stores by the names in the settings. */
    public static final List<String> STORES = List.of("primary", "disaster-recovery");

    private final EvidenceSettings settings;

    StoreListing(EvidenceSettings settings) {
        this.settings = settings;
    }

    /** @param at when it came, or was begun */
    public record Listed(String key, Instant at) {}

    /** Hands over page by page what is in a store. */
    public void read(String store, Consumer<List<Listed>> pages) {
        var bucket = settings.of(store, "bucket");
        try (var client = open(store)) {
            client.listObjectVersionsPaginator(list -> list.bucket(bucket))
                    .forEach(page -> pages.accept(Stream.concat(
                                    page.versions().stream().map(v -> new Listed(v.key(), v.lastModified())),
                                    page.deleteMarkers().stream().map(m -> new Listed(m.key(), m.lastModified())))
                            .toList()));
            client.listMultipartUploadsPaginator(list -> list.bucket(bucket))
                    .forEach(page -> pages.accept(page.uploads().stream()
                            .map(upload -> new Listed(upload.key(), upload.initiated()))
                            .toList()));
        }
    }

    S3Client open(String store) {
        var credentials =
                AwsBasicCredentials.create(settings.of(store, "access-key"), settings.of(store, "secret-key"));
        return S3Client.builder()
                .endpointOverride(URI.create(settings.of(store, "endpoint")))
                .region(Region.of(settings.of(store, "region")))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }
}
