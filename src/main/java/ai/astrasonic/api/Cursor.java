package ai.astrasonic.api;

import ai.astrasonic.shared.PlaceInTime;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as a caller hands it back: to them a word without meaning. It opens nothing that is not theirs. */
final class Cursor {

    static final String PATTERN = "[A-Za-z0-9_-]{1,2000}";

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final String BETWEEN = "\n";

    private Cursor() {}

    static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    static String of(PlaceInTime place) {
        return of(place.at().toString(), place.id().toString());
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static List<String> read(String cursor, int parts) {
        if (!cursor.matches(PATTERN)) {
            throw new IllegalArgumentException("This is no cursor");
        }
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var found = List.of(text.split(BETWEEN, parts));
        if (found.size() != parts || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("This cursor is not of this list");
        }
        return found;
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static @Nullable PlaceInTime place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = read(cursor, 2);
        return new PlaceInTime(time(parts.getFirst()), UUID.fromString(parts.getLast()));
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static Instant time(String part) {
        try {
            var at = Instant.parse(part);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LAST)) {
                throw new IllegalArgumentException("Nothing of ours is from then");
            }
            return at;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("This cursor is not of this list", e);
        }
    }
}
