package ai.astrasonic.promises.evidence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens backed-up content by the keys of somebody who holds it, read and used by a reader of our own. */
@Component
public class BackupKeys {

    private static final String HOLDER = """
            SELECT f.id AS file, f.account_id AS person, f.wrapped_key AS content_key, k.wrapped_key AS person_key, k.version
            FROM stored_object o JOIN backup_file f ON f.object_id = o.id JOIN backup_key k ON k.account_id = f.account_id
            WHERE o.object_key = ? AND o.encrypted_size IS NOT NULL AND f.wrapped_key IS NOT NULL LIMIT 1""";

    private final Evidence evidence;
    private final EvidenceSettings settings;
    private final RawBackups stores;

    BackupKeys(Evidence evidence, EvidenceSettings settings, RawBackups stores) {
        this.evidence = evidence;
        this.settings = settings;
        this.stores = stores;
    }

    private record Holder(UUID file, UUID person, byte[] contentKey, byte[] personKey, int version) {}

    /**
     * Whether its first bytes open by AES-256-GCM with the key of somebody who holds it; empty when nobody does, such as while
     * it is on its way in or out.
     */
    public Optional<Boolean> opens(RawBackups.Raw raw) {
        return evidence.ask()
                .sql(HOLDER)
                .param(raw.key())
                .query(Holder.class)
                .optional()
                .map(holder -> opens(raw, holder));
    }

    private boolean opens(RawBackups.Raw raw, Holder holder) {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            var key = contentKey(holder);
            var name = raw.key().getBytes(StandardCharsets.UTF_8);
            return key.getAt(0).getKey().getParameters().equals(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB)
                    && stores.read(raw, object -> firstOpens(key, name, object));
        } catch (GeneralSecurityException | IOException doesNotOpen) {
            return false;
        }
    }

    private static boolean firstOpens(KeysetHandle key, byte[] name, InputStream object) throws IOException {
        try (var clear = key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class)
                .newDecryptingStream(object, name)) {
            clear.read();
            return true;
        } catch (GeneralSecurityException e) {
            throw new IOException("The key is not usable", e);
        }
    }

    private KeysetHandle contentKey(Holder holder) throws GeneralSecurityException, IOException {
        var access = InsecureSecretKeyAccess.get();
        var text = Files.readString(settings.backupKey(holder.version()));
        var wrapping = aead(TinkJsonProtoKeysetFormat.parseKeyset(text, access));
        var person = aead(
                TinkProtoKeysetFormat.parseKeyset(wrapping.decrypt(holder.personKey(), id(holder.person())), access));
        return TinkProtoKeysetFormat.parseKeyset(person.decrypt(holder.contentKey(), id(holder.file())), access);
    }

    private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] id(UUID row) {
        return row.toString().getBytes(StandardCharsets.UTF_8);
    }
}
