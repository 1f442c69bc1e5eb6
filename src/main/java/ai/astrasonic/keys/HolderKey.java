package ai.astrasonic.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The key of one person, which wraps the keys of what they hold; each wrapped key is bound to one row of theirs. */
public final class HolderKey {

    private final Aead aead;

    HolderKey(Aead aead) {
        this.aead = aead;
    }

    /** The content's key for a {@code bytea} column of that row. */
    public byte[] wrap(ContentKey key, UUID row) {
        try {
            var clear = TinkProtoKeysetFormat.serializeKeyset(key.keyset(), InsecureSecretKeyAccess.get());
            return aead.encrypt(clear, Keysets.associated(row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot wrap the key of row " + row, e);
        }
    }

    /** The content's key again; refuses one that was changed, of another row, or wrapped by another person's key. */
    public ContentKey unwrap(byte[] wrapped, UUID row) {
        try {
            return new ContentKey(TinkProtoKeysetFormat.parseKeyset(
                    aead.decrypt(wrapped, Keysets.associated(row)), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of row " + row + " does not open", e);
        }
    }
}
