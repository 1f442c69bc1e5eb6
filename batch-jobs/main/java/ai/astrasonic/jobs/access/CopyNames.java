package ai.astrasonic.jobs.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives files of one recipient names that no archive and no file system takes for anything else. */
final class CopyNames {

    private static final int LONGEST = 80;

    private final String folder;
    private final Set<String> given = new HashSet<>();

    CopyNames(String recipient) {
        this.folder = folderOf(recipient);
    }

    static String folderOf(String recipient) {
        return "recipients/" + recipient + "/";
    }

    /** Only letters, digits, points, dashes and underscores stay, and no point begins a name; the same name twice gets a number. */
    String entry(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_")
                .replaceAll("\\.{2,}", "_")
                .replaceFirst("^\\.", "_");
        var cut = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        var base = cut.isBlank() ? "file" : cut;
        var free = base;
        for (int n = 2; !given.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = n + "-" + base;
        }
        return folder + free;
    }
}
