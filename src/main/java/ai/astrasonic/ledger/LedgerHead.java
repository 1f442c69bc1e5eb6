package ai.astrasonic.ledger;

import ai.astrasonic.keys.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the ledger ends, signed: what was cut off its end shows.
 *
 * @param bytes length of the file at that end
 * @param hash SHA-256 of the last line
 * @param key id of the key that signed
 */
record LedgerHead(long lines, long bytes, String hash, String signedAt, String key, String signature) {

    static final LedgerHead NONE = new LedgerHead(0, 0, LedgerLine.START, "", "", "");

    private static final JsonMapper JSON = new JsonMapper();

    static LedgerHead sign(LedgerChain chain, Instant now, Signatures signatures) {
        var content = content(chain.lines(), chain.bytes(), chain.hash(), now.toString());
        return new LedgerHead(
                chain.lines(),
                chain.bytes(),
                chain.hash(),
                now.toString(),
                signatures.keyId(),
                Base64.getEncoder().encodeToString(signatures.sign(content)));
    }

    static LedgerHead parse(String text) {
        try {
            return JSON.readValue(text, LedgerHead.class);
        } catch (JacksonException e) {
            throw new LedgerFailure("The head of the erasure ledger is no head: restore it from its backup");
        }
    }

    String text() {
        return JSON.writeValueAsString(this) + "\n";
    }

    boolean isSignedBy(Signatures signatures) {
        try {
            return signatures.isOurs(
                    content(lines, bytes, hash, signedAt), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static byte[] content(long lines, long bytes, String hash, String signedAt) {
        return "erasure ledger\n%d\n%d\n%s\n%s\n"
                .formatted(lines, bytes, hash, signedAt)
                .getBytes(StandardCharsets.UTF_8);
    }
}
