package ai.astrasonic.jobs.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** Holds the files that recipients gave against the list of recipients in the package: each is named, and no other. */
final class ListedCopies {

    private static final String LIST = "recipients.json";
    private static final String FOLDER = "recipients/";
    private static final int LARGEST = 1 << 20;

    private final TreeSet<String> there = new TreeSet<>();
    private final TreeSet<String> listed = new TreeSet<>();
    private int recipients;

    void see(String path, InputStream content) throws IOException {
        if (path.startsWith(FOLDER)) {
            there.add(path);
        } else if (path.equals(LIST)) {
            read(content);
        }
    }

    private void read(InputStream content) throws IOException {
        for (var line :
                JsonMapper.shared().readTree(content.readNBytes(LARGEST)).path("recipients")) {
            recipients++;
            line.path("files").valueStream().forEach(file -> listed.add(file.asString("")));
        }
    }

    void requireSame() {
        first(there, listed).ifPresent(name -> {
            throw new Unacceptable("The copy " + Directory.shown(name) + " is not in the list of recipients");
        });
        first(listed, there).ifPresent(name -> {
            throw new Unacceptable("The copy " + Directory.shown(name) + " is in the list of recipients and missing");
        });
    }

    private static Optional<String> first(TreeSet<String> these, TreeSet<String> without) {
        return these.stream().filter(name -> !without.contains(name)).findFirst();
    }

    /** Nothing for a package that was made before copies were fetched. */
    Optional<String> summary() {
        return recipients == 0
                ? Optional.empty()
                : Optional.of("%d recipients are named, with %d files of theirs: all of them are there"
                        .formatted(recipients, there.size()));
    }
}
