package ai.astrasonic.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Encrypts single fields such as access tokens; the row's id is bound to the field, so it fits no other row. */
@Service
public class FieldEncryption {

    private final Aead aead;

    FieldEncryption(KeySettings settings) {
        this.aead = Keysets.primitive(
                new KeyFolder(settings), "fields.json", PredefinedAeadParameters.AES256_GCM, Aead.class);
    }

    /** The encrypted text, for a {@code bytea} column. */
    public byte[] encrypt(String clear, UUID rowId) {
        try {
            return aead.encrypt(clear.getBytes(StandardCharsets.UTF_8), associated(rowId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt a field of row " + rowId, e);
        }
    }

    /** The clear text; refuses a field that was changed or moved from another row. */
    public String decrypt(byte[] encrypted, UUID rowId) {
        try {
            return new String(aead.decrypt(encrypted, associated(rowId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A field of row " + rowId + " does not open with our keys", e);
        }
    }

    private static byte[] associated(UUID rowId) {
        return rowId.toString().getBytes(StandardCharsets.UTF_8);
    }
}
