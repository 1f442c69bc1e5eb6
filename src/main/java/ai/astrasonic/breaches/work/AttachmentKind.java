package ai.astrasonic.breaches.work;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is by its own first bytes, whatever it is called. */
enum AttachmentKind {
    PDF("application/pdf", "255044462d"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    TEXT("text/plain", "");

    private final String mediaType;
    private final byte[] begins;

    AttachmentKind(String mediaType, String begins) {
        this.mediaType = mediaType;
        this.begins = HexFormat.of().parseHex(begins);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<AttachmentKind> of(byte[] content) {
        return Stream.of(values()).filter(kind -> kind.fits(content)).findFirst();
    }

    private boolean fits(byte[] content) {
        return this == TEXT ? isText(content) : Arrays.mismatch(begins, content) == begins.length;
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .chars()
                            .noneMatch(c -> c == 0)
                    && content.length > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
