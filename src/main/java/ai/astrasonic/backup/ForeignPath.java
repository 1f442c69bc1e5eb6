package ai.astrasonic.backup;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Finds paths that a stranger must not name: whatever looks like more than a path below a folder, also to another system's eye. */
final class ForeignPath {

    /** What an index of the database takes at most. */
    private static final int MOST_BYTES = 2000;

    /** Characters that turn the order of reading around, hide, or end a line; halves of others. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200e\\u200f\\u202a-\\u202e\\u2028\\u2029\\u2066-\\u2069\\ufeff]");

    /** Besides the slash and the backslash, what some systems or readers take for one of them. */
    private static final Pattern SLASHES = Pattern.compile("[\\\\\\u2044\\u2215\\u2216\\u29f5\\u29f8\\u29f9]");

    /** Somebody's home and drives wherever they stand: they tell of the person's computer (SEC-3). */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?is)^~.*|(.*[^a-z0-9])?[a-z]:/.*|.*file:/.*|(.*/)?(users|home|volumes|documents and settings)/+[^/]+/.*");

    private ForeignPath() {}

    static boolean isOne(String value) {
        var plain = SLASHES.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll("/")
                .strip();
        return value.indexOf('\\') >= 0
                || value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                || HIDDEN.matcher(value).find()
                || RelativePath.read(plain).isEmpty()
                || ELSEWHERE.matcher(plain).matches()
                || Arrays.stream(plain.split("/", -1)).anyMatch(ForeignPath::namesNothing);
    }

    /** Empty, or only dots and spaces: to Windows each of them is a folder above, or none. */
    private static boolean namesNothing(String part) {
        return part.chars().allMatch(c -> c == '.' || Character.isWhitespace(c));
    }
}
