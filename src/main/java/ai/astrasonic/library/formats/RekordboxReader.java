package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibraryFileProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rekordbox XML and keeps every attribute of it. */
final class RekordboxReader {

    private static final Map<String, TrackField> TRACK = byAttribute(EnumSet.allOf(TrackField.class));
    private static final Map<String, TempoField> TEMPO = byAttribute(EnumSet.allOf(TempoField.class));
    private static final Map<String, CueField> CUE = byAttribute(EnumSet.allOf(CueField.class));
    private static final Set<String> NODE = Set.of("Name", "Type", "KeyType", "Count", "Entries");

    private final XmlCursor xml;
    private final LibraryLimits limits;
    private final LibrarySink sink;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Deque<OpenPlaylist> open = new ArrayDeque<>();
    private @Nullable TrackDraft track;
    private int tracks;
    private int playlists;

    RekordboxReader(XmlCursor xml, LibraryLimits limits, LibrarySink sink) {
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
            case "PRODUCT" -> settings("product.");
            case "TRACK" -> startTrack();
            case "TEMPO" -> addTempo();
            case "POSITION_MARK" -> addCue();
            case "NODE" -> startPlaylist();
            default -> {}
        }
    }

    private void end() {
        if (xml.name().equals("NODE")) {
            open.pop();
        } else if (xml.name().equals("TRACK") && track != null) {
            sink.track(track.finished());
            track = null;
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
        if (!open.isEmpty()) {
            addEntry(open.element());
            return;
        }
        String id = xml.attribute("TrackID");
        if (id == null || id.isBlank()) {
            throw xml.refuse(LibraryFileProblem.TRACK_WITHOUT_ID);
        }
        var draft = new TrackDraft(++tracks, xml.line(), id, limits);
        String location = xml.attribute("Location");
        if (location != null) {
            draft.foundAt(location, fingerprints.of(location));
        }
        xml.eachAttribute((name, value) -> {
            if (!name.equals("TrackID") && !name.equals("Location")) {
                put(draft.values(), TRACK.get(name), name, value);
            }
        });
        track = draft;
    }

    private void addTempo() {
        if (track != null) {
            track.addTempo(read(new Values<>(TempoField.class), TEMPO));
        }
    }

    private void addCue() {
        if (track != null) {
            track.addCue(read(new Values<>(CueField.class), CUE));
        }
    }

    private <F extends Enum<F> & Field> Values<F> read(Values<F> values, Map<String, F> byAttribute) {
        xml.eachAttribute((name, value) -> put(values, byAttribute.get(name), name, value));
        return values;
    }

    private static <F extends Enum<F> & Field> void put(
            Values<F> values, @Nullable F field, String name, String value) {
        if (field == null) {
            values.putFurther(name, value);
        } else {
            values.put(field, value);
        }
    }

    private void startPlaylist() {
        var further = new LinkedHashMap<String, String>();
        xml.eachAttribute((name, value) -> {
            if (!NODE.contains(name) && !MusicPath.looksAbsolute(value)) {
                further.put(name, value);
            }
        });
        var parent = open.peek();
        String keyType = xml.attribute("KeyType");
        var playlist = new OpenPlaylist(++playlists, "1".equals(keyType));
        sink.playlist(new ImportedPlaylist(
                playlist.number,
                parent == null ? null : parent.number,
                !"1".equals(xml.attribute("Type")),
                xml.attribute("Name"),
                keyType,
                further));
        open.push(playlist);
    }

    private void addEntry(OpenPlaylist playlist) {
        String key = Objects.requireNonNullElse(xml.attribute("Key"), "");
        int position = ++playlist.entries;
        sink.entry(
                playlist.byLocation
                        ? new ImportedEntry(playlist.number, position, null, fingerprints.of(key))
                        : new ImportedEntry(playlist.number, position, key, null));
    }

    private static <F extends Enum<F> & Field> Map<String, F> byAttribute(EnumSet<F> fields) {
        return fields.stream().collect(Collectors.toUnmodifiableMap(Field::attribute, field -> field));
    }

    private static final class OpenPlaylist {
        final int number;
        final boolean byLocation;
        int entries;

        OpenPlaylist(int number, boolean byLocation) {
            this.number = number;
            this.byLocation = byLocation;
        }
    }
}
