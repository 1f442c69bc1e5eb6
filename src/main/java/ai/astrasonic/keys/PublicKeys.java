package ai.astrasonic.keys;

import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Public Ed25519 keys as PEM texts, their fingerprints, and the check of a signature: all that an outsider needs. */
public final class PublicKeys {

    static final String ALGORITHM = "Ed25519";

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\\s]+-----END PUBLIC KEY-----");

    private PublicKeys() {}

    /** The PEM text of a public key. */
    public static String pem(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    /** The public key in a PEM text; refuses anything that is not Ed25519. */
    public static PublicKey parse(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(block("PUBLIC KEY", pem)));
    }

    /** Every public key in a PEM text, which has at least one; what stands between them is for people. */
    public static List<PublicKey> parseAll(String pem) throws GeneralSecurityException {
        var keys = new ArrayList<PublicKey>();
        for (var block = BLOCK.matcher(pem); block.find(); ) {
            keys.add(parse(block.group()));
        }
        if (keys.isEmpty()) {
            throw new GeneralSecurityException("No public key in the PEM text");
        }
        return keys;
    }

    /** The SHA-256 of a public key, to compare by eye or by telephone. */
    public static String fingerprint(PublicKey key) {
        return Sha256.of(key.getEncoded());
    }

    /** The short id of a key: the first 16 digits of its fingerprint. */
    public static String id(PublicKey key) {
        return fingerprint(key).substring(0, 16);
    }

    /** Whether the holder of this key made the signature over exactly this content. */
    public static boolean verifies(PublicKey key, byte[] content, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    static String pem(String label, byte[] content) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, lines, label);
    }

    static byte[] block(String label, String pem) throws GeneralSecurityException {
        var block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(pem);
        if (!block.find()) {
            throw new GeneralSecurityException("No block " + label + " in the PEM text");
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("The block " + label + " is not base64", e);
        }
    }
}
