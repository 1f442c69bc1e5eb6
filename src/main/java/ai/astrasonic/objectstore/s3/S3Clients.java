package ai.astrasonic.objectstore.s3;

import ai.astrasonic.objectstore.ObjectStoreProperties;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Makes clients that also work where the newer checksum headers are refused, as Backblaze B2 refuses them. */
final class S3Clients {

    /** Long enough for one part on a slow line; reading a body afterwards is not limited by it. */
    private static final Duration ONE_TRY = Duration.ofMinutes(2);

    private S3Clients() {}

    static S3Client client(ObjectStoreProperties.Store store, WayOut way) {
        return S3Client.builder()
                .httpClientBuilder(new GuardedHttp.Maker(way))
                .endpointOverride(store.endpoint())
                .region(Region.of(store.region()))
                .forcePathStyle(true)
                .credentialsProvider(credentials(store))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .addPlugin(LegacyMd5Plugin.create())
                .overrideConfiguration(o -> o.apiCallAttemptTimeout(ONE_TRY))
                .build();
    }

    static S3Presigner presigner(ObjectStoreProperties.Store store) {
        return S3Presigner.builder()
                .endpointOverride(store.endpoint())
                .region(Region.of(store.region()))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .credentialsProvider(credentials(store))
                .build();
    }

    private static StaticCredentialsProvider credentials(ObjectStoreProperties.Store store) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(store.accessKey(), store.secretKey()));
    }
}
