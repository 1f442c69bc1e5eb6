package ai.astrasonic.keys;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import org.springframework.stereotype.Service;

/** Signs what leaves the console with Ed25519 (RFC 8032), so that an outsider can check it without access to us. */
@Service
public class Signatures {

    private final List<SigningKey> keys;

    Signatures(KeySettings settings) {
        this.keys = new KeyFolder(settings)
                .texts("signing", ".pem", SigningKey::generate).stream()
                        .map(SigningKey::parse)
                        .toList();
    }

    /** The id of the key in use: the first 16 digits of the SHA-256 of its public half. */
    public String keyId() {
        return keys.getLast().id();
    }

    /** The public half of the key in use, as a PEM text to put beside a signature. */
    public String publicKeyPem() {
        return PublicKeys.pem(keys.getLast().publicKey());
    }

    /** The whole SHA-256 of the key in use, for people to compare. */
    public String fingerprint() {
        return PublicKeys.fingerprint(keys.getLast().publicKey());
    }

    /** Every public key that ever signed, oldest first. */
    public List<String> publicKeyPems() {
        return keys.stream().map(key -> PublicKeys.pem(key.publicKey())).toList();
    }

    /** The 64 bytes of a signature over the content by the key in use. */
    public byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance(PublicKeys.ALGORITHM);
            signature.initSign(keys.getLast().privateKey());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign with key " + keyId(), e);
        }
    }

    /** Whether one of our own keys, retired ones included, made this signature. */
    public boolean isOurs(byte[] content, byte[] signature) {
        return keys.stream().anyMatch(key -> PublicKeys.verifies(key.publicKey(), content, signature));
    }
}
