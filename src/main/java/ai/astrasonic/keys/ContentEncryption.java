package ai.astrasonic.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Service;

/**
 * Encrypts each piece of content with a random key of its own (AES-256-GCM), in segments of one megabyte that can be read from
 * any position. The name under which it lies is bound to it: it opens under no other.
 */
@Service
public class ContentEncryption {

    /** A fresh random key. */
    public ContentKey newKey() {
        try {
            Keysets.register();
            return new ContentKey(KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a key for content", e);
        }
    }

    /** A stream that encrypts into another one; the content is whole only after it was closed. */
    public OutputStream encrypting(ContentKey key, String name, OutputStream into) throws IOException {
        try {
            return aead(key).newEncryptingStream(into, bytes(name));
        } catch (GeneralSecurityException e) {
            throw refused(name, e);
        }
    }

    /** The clear content from the start. */
    public InputStream decrypting(ContentKey key, String name, InputStream from) throws IOException {
        try {
            return aead(key).newDecryptingStream(from, bytes(name));
        } catch (GeneralSecurityException e) {
            throw refused(name, e);
        }
    }

    /** The clear content from any position. */
    public SeekableByteChannel decrypting(ContentKey key, String name, SeekableByteChannel from) throws IOException {
        try {
            return aead(key).newSeekableDecryptingChannel(from, bytes(name));
        } catch (GeneralSecurityException e) {
            throw refused(name, e);
        }
    }

    private static StreamingAead aead(ContentKey key) throws GeneralSecurityException {
        return key.keyset().getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static IOException refused(String name, GeneralSecurityException cause) {
        return new IOException("The key does not open " + name, cause);
    }
}
