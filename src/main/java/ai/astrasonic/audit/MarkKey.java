package ai.astrasonic.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** The secret that turns ids and words into marks (HMAC-SHA-256, RFC 2104), kept in a file outside the database. */
record MarkKey(byte[] inner, byte[] outer) {

    private static final int BLOCK = 64;
    private static final int SECRET = 32;

    /** @throws IllegalStateException when there is no key and none may be made, because a chain made with one exists */
    static MarkKey in(Path directory, boolean mayBeMade) {
        var file = directory.resolve("mark.key");
        try {
            if (mayBeMade && !Files.exists(file)) {
                make(file);
            }
            if (!Files.isReadable(file)) {
                throw new IllegalStateException("The audit trail's key is missing: restore " + file.getFileName()
                        + " from its backup, a new one would not fit the chain");
            }
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail's key cannot be read", e);
        }
    }

    static MarkKey of(byte[] secret) {
        if (secret.length != SECRET) {
            throw new IllegalStateException("The audit trail's key is " + secret.length + " bytes long, not " + SECRET);
        }
        return new MarkKey(masked(secret, 0x36), masked(secret, 0x5c));
    }

    private static byte[] masked(byte[] secret, int mask) {
        var block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < secret.length ? secret[i] : 0) ^ mask);
        }
        return block;
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var onlyTheOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out = Files.newByteChannel(file, Set.copyOf(options), onlyTheOwner)) {
            out.write(ByteBuffer.wrap(secret));
        } catch (FileAlreadyExistsException madeByAnother) {
            // Another instance was faster; its key is the key.
        }
    }
}
