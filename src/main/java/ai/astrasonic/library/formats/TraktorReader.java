package ai.astrasonic.library.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads Traktor's NML and says it in rekordbox's words, the only ones that the rest of the product knows. */
final class TraktorReader {

    private final XmlCursor xml;
    private final LibraryLimits limits;
    private final LibrarySink sink;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Deque<Integer> open = new ArrayDeque<>();
    private @Nullable TraktorEntry entry;
    private int tracks;
    private int playlists;
    private int position;

    TraktorReader(XmlCursor xml, LibraryLimits limits, LibrarySink sink) {
        this.xml = xml;
        this.limits = limits;
        this.sink = sink;
    }

    void read() {
        settings("document.");
        while (xml.next()) {
            if (xml.atStart()) {
                start();
            } else {
                end();
            }
        }
    }

    private void start() {
        switch (xml.name()) {
            case "HEAD" -> settings("product.");
            case "ENTRY" -> startTrack();
            case "LOCATION" -> locate();
            case "NODE" -> startPlaylist();
            case "PRIMARYKEY" -> addToPlaylist();
            default -> readPart();
        }
    }

    private void end() {
        if (xml.name().equals("NODE")) {
            open.pop();
        } else if (xml.name().equals("ENTRY") && entry != null) {
            sink.track(entry.finished());
            entry = null;
        }
    }

    private void settings(String prefix) {
        xml.eachAttribute((name, value) -> {
            if (!MusicPath.looksAbsolute(value)) {
                sink.setting(prefix + name, value);
            }
        });
    }

    private void startTrack() {
        if (open.isEmpty()) {
            entry = new TraktorEntry(++tracks, xml.line(), limits, xml::attribute);
        }
    }

    private void locate() {
        if (entry != null) {
            entry.foundAt(attributeOrEmpty("VOLUME"), attributeOrEmpty("DIR"), attributeOrEmpty("FILE"), fingerprints);
        }
    }

    private void readPart() {
        if (entry != null) {
            entry.read(xml.name(), xml::attribute);
        }
    }

    private void startPlaylist() {
        position = 0;
        sink.playlist(new ImportedPlaylist(
                ++playlists,
                open.peek(),
                !"PLAYLIST".equals(xml.attribute("TYPE")),
                "$ROOT".equals(xml.attribute("NAME")) ? "ROOT" : xml.attribute("NAME"),
                "PLAYLIST".equals(xml.attribute("TYPE")) ? "1" : null,
                Map.of()));
        open.push(playlists);
    }

    private void addToPlaylist() {
        Integer playlist = open.peek();
        if (playlist != null) {
            sink.entry(new ImportedEntry(playlist, ++position, null, fingerprints.of(attributeOrEmpty("KEY"))));
        }
    }

    private String attributeOrEmpty(String name) {
        return Objects.requireNonNullElse(xml.attribute(name), "");
    }
}
