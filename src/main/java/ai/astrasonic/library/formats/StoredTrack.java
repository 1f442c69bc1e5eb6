package ai.astrasonic.library.formats;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A track as it lies in the database, for writing. */
public record StoredTrack(
        UUID id,
        String trackId,
        @Nullable String relativePath,
        Values<TrackField> values,
        List<Values<TempoField>> tempos,
        List<Values<CueField>> cues) {}
