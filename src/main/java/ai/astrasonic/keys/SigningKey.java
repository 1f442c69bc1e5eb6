package ai.astrasonic.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** A key pair for signatures, kept as one PEM file with both halves. */
record SigningKey(PrivateKey privateKey, PublicKey publicKey) {

    static String generate() {
        try {
            var pair = KeyPairGenerator.getInstance(PublicKeys.ALGORITHM).generateKeyPair();
            return PublicKeys.pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + PublicKeys.pem(pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519", e);
        }
    }

    static SigningKey parse(String pem) {
        try {
            var secret = new PKCS8EncodedKeySpec(PublicKeys.block("PRIVATE KEY", pem));
            return new SigningKey(
                    KeyFactory.getInstance(PublicKeys.ALGORITHM).generatePrivate(secret), PublicKeys.parse(pem));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signing key file does not hold an Ed25519 key pair", e);
        }
    }

    String id() {
        return PublicKeys.id(publicKey);
    }
}
