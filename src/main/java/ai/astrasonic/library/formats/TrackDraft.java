package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibraryFileProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A track while its element is being read. */
final class TrackDraft {

    private final int number;
    private final int line;
    private final LibraryLimits limits;
    private final Values<TrackField> values = new Values<>(TrackField.class);
    private final List<Values<TempoField>> tempos = new ArrayList<>();
    private final List<Values<CueField>> cues = new ArrayList<>();
    private String sourceId;
    private @Nullable UUID place;
    private @Nullable MusicPath path;
    private boolean pathRefused;

    TrackDraft(int number, int line, String sourceId, LibraryLimits limits) {
        this.number = number;
        this.line = line;
        this.sourceId = sourceId;
        this.limits = limits;
    }

    Values<TrackField> values() {
        return values;
    }

    void identifiedBy(String id) {
        sourceId = id;
    }

    void foundAt(String location, UUID fingerprint) {
        place = fingerprint;
        path = MusicPath.of(location).orElse(null);
        pathRefused = path == null && !location.isBlank();
    }

    @Nullable
    MusicPath path() {
        return path;
    }

    void addTempo(Values<TempoField> tempo) {
        checkMarks();
        tempos.add(tempo);
    }

    void addCue(Values<CueField> cue) {
        checkMarks();
        cues.add(cue);
    }

    private void checkMarks() {
        if (tempos.size() + cues.size() >= limits.marks()) {
            throw new UnreadableLibraryFile(LibraryFileProblem.TOO_COMPLEX, line);
        }
    }

    ImportedTrack finished() {
        return new ImportedTrack(number, line, sourceId, place, path, pathRefused, values, tempos, cues);
    }
}
