package ai.astrasonic.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

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

    /** One primitive over the keyset in a file. */
    static <P> P primitive(KeyFolder folder, String name, Parameters fresh, Class<P> type) {
        try {
            var text = folder.text(name, () -> generate(fresh));
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                    .getPrimitive(type);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file " + name + " is not a usable keyset", e);
        }
    }

    private static String generate(Parameters parameters) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a keyset", e);
        }
    }
}
