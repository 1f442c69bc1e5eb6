package ai.astrasonic.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The signed state of the chain on one day: whoever holds a copy can tell later whether anything before it was changed.
 *
 * @param signedOn the day in UTC
 * @param hash in hexadecimal digits
 * @param signature Ed25519, in base64, over {@link #statement}
 */
public record AuditRoot(
        LocalDate signedOn, long position, String hash, Instant signedAt, String keyId, String signature) {

    /** The very bytes that were signed. */
    byte[] statement() {
        return statement(signedOn, position, hash);
    }

    static byte[] statement(LocalDate signedOn, long position, String hash) {
        return "Astrasonic audit trail\n%s\n%d\n%s\n"
                .formatted(signedOn, position, hash)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One line for files and mails; {@link #parse} reads it back. */
    public String line() {
        return String.join(
                " ", signedOn.toString(), Long.toString(position), hash, signedAt.toString(), keyId, signature);
    }

    static AuditRoot parse(String line) {
        var part = line.strip().split(" ", 6);
        return new AuditRoot(
                LocalDate.parse(part[0]), Long.parseLong(part[1]), part[2], Instant.parse(part[3]), part[4], part[5]);
    }
}
