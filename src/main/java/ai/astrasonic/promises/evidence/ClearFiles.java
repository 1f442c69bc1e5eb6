package ai.astrasonic.promises.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Finds files in the primary store that anybody could read who has the store: what is encrypted begins like none of them. */
@Component
public class ClearFiles {

    private static final String PRIMARY = "primary";
    private static final List<String> BEGINNINGS = List.of("PK\u0003\u0004", "<?xml", "%PDF", "\u001f\u008b");
    private static final int LONGEST = 4;

    private final StoreListing stores;
    private final EvidenceSettings settings;

    ClearFiles(StoreListing stores, EvidenceSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    /**
     * What lies in a folder of the store.
     *
     * @param clear keys of those that are not encrypted
     */
    public record Looked(int files, List<String> clear) {

        public Looked {
            clear = List.copyOf(clear);
        }
    }

    /** @param prefix of the keys, such as {@code finance/} */
    public Looked under(String prefix) {
        var bucket = settings.of(PRIMARY, "bucket");
        try (var client = stores.open(PRIMARY)) {
            var keys = client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                    .map(S3Object::key)
                    .toList();
            return new Looked(
                    keys.size(),
                    keys.stream().filter(key -> isClear(client, bucket, key)).toList());
        }
    }

    private static boolean isClear(S3Client client, String bucket, String key) {
        var first = client.getObjectAsBytes(get -> get.bucket(bucket).key(key).range("bytes=0-" + LONGEST))
                .asString(StandardCharsets.ISO_8859_1);
        return BEGINNINGS.stream().anyMatch(first::startsWith);
    }
}
