package ai.astrasonic.promises.evidence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The packages that people may fetch at present, opened with a client and a key reader of our own. */
@Component
public class ReleasedPackages {

    private static final String RELEASED = """
            SELECT p.id, p.request_id, p.account_id, p.object_key, p.wrapped_key, p.bytes, p.sha256, p.manifest_sha256,
                   p.built_at, coalesce(r.scope, '') AS scope
            FROM access_package p JOIN data_subject_request r ON r.id = p.request_id
            WHERE p.status = 'RELEASED' ORDER BY p.released_at, p.id""";

    private static final String PRIMARY = "primary";

    private final Evidence evidence;
    private final EvidenceSettings settings;
    private final StoreListing stores;

    ReleasedPackages(Evidence evidence, EvidenceSettings settings, StoreListing stores) {
        this.evidence = evidence;
        this.settings = settings;
        this.stores = stores;
    }

    public List<StoredPackage> all() {
        return evidence.ask().sql(RELEASED).query(StoredPackage.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** What a reader makes of the clear content of a package. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(InputStream clear) throws IOException;
    }

    /**
     * Lets the package be read from its start; empty when the store does not have it.
     *
     * @throws IOException when it cannot be read to its end, such as because it was changed
     */
    public <T> Optional<T> read(StoredPackage stored, Reader<T> reader) throws IOException {
        try (var store = stores.open(PRIMARY);
                var object = store.getObject(
                        get -> get.bucket(settings.of(PRIMARY, "bucket")).key(stored.objectKey()));
                var clear = opened(stored, object)) {
            return Optional.of(reader.read(clear));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private InputStream opened(StoredPackage stored, InputStream object) throws IOException {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            var name = stored.id().toString().getBytes(StandardCharsets.UTF_8);
            var wrapping = TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(settings.wrappingKey()), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            Base64.getDecoder().decode(stored.wrappedKey()), wrapping, name)
                    .getPrimitive(RegistryConfiguration.get(), StreamingAead.class)
                    .newDecryptingStream(object, name);
        } catch (GeneralSecurityException e) {
            throw new IOException("The key of package " + stored.id() + " does not open", e);
        }
    }
}
