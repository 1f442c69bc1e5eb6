package ai.astrasonic.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;

/** Reads Tink keysets from the key folder; a keyset may hold retired keys beside the primary one. */
final class Keysets {

    static {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Keysets() {}

    /** Whoever makes keys without reading a keyset calls this first; loading this class is all that it takes. */
    static void register() {}

    /** One primitive over the keyset in a file. */
    static <P> P primitive(KeyFolder folder, String name, Parameters fresh, Class<P> type) {
        return read(folder.text(name, () -> generate(fresh)), name, type);
    }

    /** Of each file of a kind of key one primitive, oldest first. */
    static <P> List<P> versions(KeyFolder folder, String kind, Parameters fresh, Class<P> type) {
        return folder.texts(kind, ".json", () -> generate(fresh)).stream()
                .map(text -> read(text, kind, type))
                .toList();
    }

    /** What binds a key or a field to the row that it is in. */
    static byte[] associated(UUID row) {
        return row.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <P> P read(String text, String name, Class<P> type) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                    .getPrimitive(type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + name + " is not a usable keyset", e);
        }
    }

    static String generate(Parameters parameters) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a keyset", e);
        }
    }
}
