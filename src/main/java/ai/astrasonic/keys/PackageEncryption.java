package ai.astrasonic.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Service;

/**
 * Encrypts each package with a data key of its own, in segments of one megabyte that can be read from any position.
 *
 * <p>The package id is bound to both the wrapped key and the content: neither fits another package.
 */
@Service
public class PackageEncryption {

    private final Aead wrapping;

    PackageEncryption(KeySettings settings) {
        this.wrapping = Keysets.primitive(
                new KeyFolder(settings), "wrapping.json", PredefinedAeadParameters.AES256_GCM, Aead.class);
    }

    /** A fresh data key for one package. */
    public WrappedKey newKey(String packageId) {
        try {
            var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            return new WrappedKey(Base64.getEncoder()
                    .encodeToString(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, bytes(packageId))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a data key for package " + packageId, e);
        }
    }

    /** A stream that encrypts into another one; the package is whole only after it was closed. */
    public OutputStream encrypting(WrappedKey key, String packageId, OutputStream into) throws IOException {
        try {
            return open(key, packageId).newEncryptingStream(into, bytes(packageId));
        } catch (GeneralSecurityException e) {
            throw refused(packageId, e);
        }
    }

    /** The clear content from the start. */
    public InputStream decrypting(WrappedKey key, String packageId, InputStream from) throws IOException {
        try {
            return open(key, packageId).newDecryptingStream(from, bytes(packageId));
        } catch (GeneralSecurityException e) {
            throw refused(packageId, e);
        }
    }

    /** The clear content from any position, for downloads that resume. */
    public SeekableByteChannel decrypting(WrappedKey key, String packageId, SeekableByteChannel from)
            throws IOException {
        try {
            return open(key, packageId).newSeekableDecryptingChannel(from, bytes(packageId));
        } catch (GeneralSecurityException e) {
            throw refused(packageId, e);
        }
    }

    private StreamingAead open(WrappedKey key, String packageId) throws GeneralSecurityException {
        var keyset = TinkProtoKeysetFormat.parseEncryptedKeyset(
                Base64.getDecoder().decode(key.base64()), wrapping, bytes(packageId));
        return keyset.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static byte[] bytes(String packageId) {
        return packageId.getBytes(StandardCharsets.UTF_8);
    }

    private static IOException refused(String packageId, GeneralSecurityException cause) {
        return new IOException("The data key does not open package " + packageId, cause);
    }
}
