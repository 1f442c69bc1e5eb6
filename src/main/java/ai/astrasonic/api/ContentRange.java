package ai.astrasonic.api;

import ai.astrasonic.backup.ByteRange;
import java.util.regex.Pattern;

/** Which bytes of how many a body has (RFC 9110, 14.4). */
record ContentRange(ByteRange bytes, long total) {

    private static final Pattern BYTES = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /** @throws IllegalArgumentException when it is none */
    static ContentRange read(String header) {
        var said = BYTES.matcher(header);
        if (!said.matches()) {
            throw new IllegalArgumentException("Content-Range is bytes first-last/all");
        }
        return new ContentRange(
                new ByteRange(Long.parseLong(said.group(1)), Long.parseLong(said.group(2))),
                Long.parseLong(said.group(3)));
    }
}
