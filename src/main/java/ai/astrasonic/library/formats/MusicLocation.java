package ai.astrasonic.library.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parts a location as DJ programs write it into what belongs to the machine (drive, volume, share, home directory) and
 * the rest.
 */
record MusicLocation(String root, List<String> segments) {

    /** The folder our own exports stand in, so that reading one back gives the same paths again. */
    static final String OWN_FOLDER = "Astrasonic";

    private static final Pattern DRIVE = Pattern.compile("^/?([A-Za-z]):[/\\\\]?(.*)", Pattern.DOTALL);
    private static final Pattern DEVICE = Pattern.compile("^[/\\\\]{2}[?.][/\\\\](UNC(?=[/\\\\]))?");
    private static final Set<String> ONE_NAME_FOLLOWS = Set.of("Volumes", "mnt", "Users", "home");
    private static final Set<String> HOMES = Set.of("users", "documents and settings");

    static Optional<MusicLocation> parse(String location) {
        return LocationText.of(location).flatMap(MusicLocation::parseText).map(MusicLocation::withoutHome);
    }

    private static Optional<MusicLocation> parseText(String text) {
        String plain = DEVICE.matcher(text).replaceFirst(match -> match.group(1) == null ? "" : "//");
        var drive = DRIVE.matcher(plain);
        if (drive.matches()) {
            return of("drive " + drive.group(1).toLowerCase(Locale.ROOT), segments(windows(drive.group(2))), 0);
        }
        if (plain.startsWith("\\\\") || plain.startsWith("//")) {
            return of("share ", segments(windows(plain)), 2);
        }
        if (plain.startsWith("/")) {
            return unix(segments(plain));
        }
        if (plain.startsWith("~")) {
            return of("home", segments(plain), 1);
        }
        boolean windows = plain.indexOf('/') < 0 && !plain.startsWith("\\");
        return of(MusicPath.ALREADY_RELATIVE, segments(windows ? windows(plain) : plain), 0);
    }

    private static Optional<MusicLocation> unix(List<String> segments) {
        if (segments.size() > 1 && segments.getFirst().equals(OWN_FOLDER)) {
            return of(MusicPath.ALREADY_RELATIVE, segments.subList(1, segments.size()), 0);
        }
        return of("/", segments, segments.size() == 1 ? 0 : machineFolders(segments));
    }

    private static int machineFolders(List<String> segments) {
        String first = segments.isEmpty() ? "" : segments.getFirst();
        if (first.equals("media")) {
            return 3;
        }
        if (first.equals("run")) {
            return 4;
        }
        return ONE_NAME_FOLLOWS.contains(first) ? 2 : 1;
    }

    /** Cuts the first segments away into the root. */
    private static Optional<MusicLocation> of(String root, List<String> segments, int machine) {
        if (segments.size() <= machine) {
            return Optional.empty();
        }
        String name = root + String.join("/", segments.subList(0, machine));
        return Optional.of(new MusicLocation(name, segments.subList(machine, segments.size())));
    }

    private MusicLocation withoutHome() {
        int cut = 0;
        for (int i = 0; i + 2 < segments.size(); i++) {
            boolean home = HOMES.contains(segments.get(i).toLowerCase(Locale.ROOT));
            if (home || i == 0 && segments.get(i).equals("home") && !root.isEmpty()) {
                cut = i + 2;
            }
        }
        if (cut == 0) {
            return this;
        }
        String home = root.isEmpty() ? root : root + "/" + String.join("/", segments.subList(0, cut));
        return new MusicLocation(home, segments.subList(cut, segments.size()));
    }

    private static String windows(String path) {
        return path.replace('\\', '/');
    }

    private static List<String> segments(String path) {
        var found = new ArrayList<String>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                found.add(segment);
            }
        }
        return found;
    }
}
