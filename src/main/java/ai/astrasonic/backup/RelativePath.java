package ai.astrasonic.backup;

import java.util.Optional;
import java.util.regex.Pattern;

/** A path below the folder that a person backs up; an absolute one never gets in (SEC-3). */
public record RelativePath(String value) {

    private static final int LONGEST = 2000;
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?is)^\\s*(/|\\\\|[a-z]:|file:).*|(.*/)?\\.\\.(/.*)?|.*\\.\\./.*|.*\\p{Cc}.*");

    /** @throws IllegalArgumentException when it is empty, too long, absolute or climbs out; the message does not quote it */
    public RelativePath {
        if (value.isBlank()
                || value.length() > LONGEST
                || ABSOLUTE.matcher(value).matches()) {
            throw new IllegalArgumentException("A path must be relative and no longer than " + LONGEST + " characters");
        }
    }

    /**
     * A path as a stranger names it: stricter, so that it is one below a folder to every system and reader.
     *
     * @throws IllegalArgumentException when it is not; the message does not quote it
     */
    public static RelativePath named(String value) {
        if (ForeignPath.isOne(value)) {
            throw new IllegalArgumentException("A path must be relative, with slashes between names");
        }
        return new RelativePath(value);
    }

    /** Empty when it is no such path. */
    static Optional<RelativePath> read(String value) {
        try {
            return Optional.of(new RelativePath(value));
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    /** Only the file's own name, for offering a download. */
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Says nothing: paths are personal and must not get into a log by accident. */
    @Override
    public String toString() {
        return "RelativePath[...]";
    }
}
