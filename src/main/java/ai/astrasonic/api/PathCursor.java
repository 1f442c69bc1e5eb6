package ai.astrasonic.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the next page of a list by path begins, as one opaque word. */
final class PathCursor {

    private static final int LONGEST = 4000;

    private PathCursor() {}

    static String after(String path) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static String read(String cursor) {
        var path = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (cursor.length() > LONGEST || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No such cursor");
        }
        return path;
    }
}
