package ai.astrasonic.library.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a music file lies below the place where a person keeps music; the policy promises that the full path stays on
 * that person's computer (SEC-3).
 *
 * @param root stands for the drive, volume, share or home directory that was cut away; lives in memory only
 * @param folders the folders below that root, from the outside in
 * @param file the file's own name
 */
public record MusicPath(String root, List<String> folders, String file) {

    /** Root of a path that was relative from the start, our own exports included: nothing more is cut from it. */
    static final String ALREADY_RELATIVE = "";

    private static final int LONGEST = 2000;
    private static final Pattern HARMFUL =
            Pattern.compile("(?is)^\\s*([a-z]:|file:|\\\\).*|.*\\.\\.|.*\\p{Cc}.*|.*%(2f|3a|5c).*"
                    + "|.*(users|home|documents and settings)\\\\.*");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?is)^\\s*([a-z]:[/\\\\]|[/\\\\]+[^/\\\\]+[/\\\\]|file:|~[^/\\\\]*/).*");

    /** What a location tells once everything about the machine is gone; empty when that cannot be done safely. */
    public static Optional<MusicPath> of(String location) {
        return MusicLocation.parse(location)
                .map(found -> new MusicPath(
                        found.root(),
                        List.copyOf(found.segments().subList(0, found.segments().size() - 1)),
                        found.segments().getLast()))
                .filter(MusicPath::isHarmless);
    }

    /** True for a text that starts as an absolute path of any of the usual systems does. */
    static boolean looksAbsolute(String text) {
        return ABSOLUTE.matcher(text).matches();
    }

    /** The path without its first folders, which all files of the same root share. */
    public String below(int sharedFolders) {
        var kept = folders.subList(sharedFolders, folders.size());
        return kept.isEmpty() ? file : String.join("/", kept) + "/" + file;
    }

    private boolean isHarmless() {
        return below(0).length() <= LONGEST && folders.stream().noneMatch(MusicPath::isHarmful) && !isHarmful(file);
    }

    private static boolean isHarmful(String segment) {
        return segment.isBlank()
                || isMarked(segment) && HARMFUL.matcher(segment).matches();
    }

    /** Nothing is harmful without one of these; nearly no name of a file has any. */
    private static boolean isMarked(String segment) {
        return segment.endsWith("..")
                || segment.chars().anyMatch(c -> c == ':' || c == '\\' || c == '%' || Character.isISOControl(c));
    }
}
