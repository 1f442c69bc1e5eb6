package ai.astrasonic.jobs.packing;

import ai.astrasonic.shared.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One of many small parts of a package that is made again from the start after an interruption: compressed here and now, and not
 * forced to the disk by itself.
 */
final class SmallPart {

    private static final int LEVEL = 3;

    private SmallPart() {}

    static Part write(String entry, byte[] content, Path file) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var compressed = compressed(content);
        Files.write(file, compressed);
        return new Part(
                entry,
                file.getFileName().toString(),
                crc.getValue(),
                content.length,
                compressed.length,
                Sha256.of(content));
    }

    private static byte[] compressed(byte[] content) {
        try (var deflater = new Deflater(LEVEL, true)) {
            deflater.setInput(content);
            deflater.finish();
            var into = new byte[content.length + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == into.length) {
                    into = Arrays.copyOf(into, into.length * 2);
                }
                length += deflater.deflate(into, length, into.length - length);
            }
            return Arrays.copyOf(into, length);
        }
    }
}
