package ai.astrasonic.jobs.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the names in an archive's directory and refuses those that would do harm when somebody unpacks it. */
final class Directory {

    private static final int MOST = 200_000;

    private Directory() {}

    static List<String> names(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST) {
                throw new Unacceptable("The archive has " + zip.size() + " files, more than any package");
            }
            var names = zip.stream().map(ZipEntry::getName).toList();
            refuseHostile(names);
            return names;
        }
    }

    private static void refuseHostile(List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (isHostile(name)) {
                throw new Unacceptable("The name " + shown(name) + " would lead out of the folder it is unpacked in");
            }
            if (!seen.add(name.toLowerCase(java.util.Locale.ROOT))) {
                throw new Unacceptable("The name " + shown(name) + " is given twice");
            }
        }
    }

    private static boolean isHostile(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).stream().anyMatch(step -> step.equals("..") || step.equals("."));
    }

    /** A name that is safe to print. */
    static String shown(String name) {
        var clean = name.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .limit(120)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "“" + clean + "”";
    }
}
