package ai.astrasonic.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Makes and opens the keys of people. Each lies in the database, wrapped by a key-encryption key that never does: {@code
 * backup-1.json}, {@code backup-2.json} and so on in the folder of keys, of which the last one wraps.
 */
@Service
public class HolderKeys {

    private final List<Aead> versions;

    HolderKeys(KeySettings settings) {
        this.versions =
                Keysets.versions(new KeyFolder(settings), "backup", PredefinedAeadParameters.AES256_GCM, Aead.class);
    }

    /** The version of the key-encryption key in use. */
    public int newest() {
        return versions.size();
    }

    /** A key for somebody who has none yet. */
    public WrappedHolderKey fresh(UUID person) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return wrap(TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()), person);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key for " + person, e);
        }
    }

    /** Refuses a key that was changed or is somebody else's. */
    public HolderKey open(WrappedHolderKey wrapped, UUID person) {
        try {
            var keyset = TinkProtoKeysetFormat.parseKeyset(clear(wrapped, person), InsecureSecretKeyAccess.get());
            return new HolderKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + person + " does not open", e);
        }
    }

    /** The same key, wrapped by the key-encryption key in use. */
    public WrappedHolderKey rewrap(WrappedHolderKey wrapped, UUID person) {
        try {
            return wrap(clear(wrapped, person), person);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + person + " does not open", e);
        }
    }

    private WrappedHolderKey wrap(byte[] clear, UUID person) throws GeneralSecurityException {
        return new WrappedHolderKey(versions.getLast().encrypt(clear, Keysets.associated(person)), newest());
    }

    private byte[] clear(WrappedHolderKey wrapped, UUID person) throws GeneralSecurityException {
        if (wrapped.version() < 1 || wrapped.version() > versions.size()) {
            throw new GeneralSecurityException("There is no key-encryption key " + wrapped.version());
        }
        return versions.get(wrapped.version() - 1).decrypt(wrapped.bytes(), Keysets.associated(person));
    }
}
