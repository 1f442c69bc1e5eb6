package ai.astrasonic.library.formats;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track as a file tells it, already without any absolute path.
 *
 * @param number counts the tracks of the file from 1
 * @param place fingerprint of the full location, valid within one reading only: playlists may refer to tracks by it
 * @param path null when the file gave no location or one that cannot be made relative
 */
public record ImportedTrack(
        int number,
        int line,
        String sourceId,
        @Nullable UUID place,
        @Nullable MusicPath path,
        boolean pathRefused,
        Values<TrackField> values,
        List<Values<TempoField>> tempos,
        List<Values<CueField>> cues) {}
