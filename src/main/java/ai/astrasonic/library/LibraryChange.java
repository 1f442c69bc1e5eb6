package ai.astrasonic.library;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device did to a library, as it tells us and as we tell the others.
 *
 * @param source the DJ program
 * @param id the program's own number of the track or playlist
 * @param changedAt when, by the device's clock; null for what has not changed since devices tell
 * @param device which one; null where it is said for all of a batch
 * @param track as it is now; of a track only
 * @param playlist as it is now; of a playlist only
 */
public record LibraryChange(
        @Nullable Kind kind,
        @Nullable String source,
        @Nullable String id,
        @Nullable Instant changedAt,
        @Nullable String device,
        @Nullable Track track,
        @Nullable Playlist playlist) {

    /** What it is about, and whether it is gone. */
    public enum Kind {
        PLAYLIST,
        PLAYLIST_DELETED,
        TRACK,
        TRACK_DELETED;

        boolean isOfTrack() {
            return this == TRACK || this == TRACK_DELETED;
        }

        boolean isDeletion() {
            return this == TRACK_DELETED || this == PLAYLIST_DELETED;
        }
    }

    /**
     * A track.
     *
     * @param relativePath below the music folder; what is absent or refused leaves what is known
     * @param cuePoints all of them; what is absent leaves those that are known
     */
    public record Track(
            @Nullable String title,
            @Nullable String artist,
            @Nullable String album,
            @Nullable String genre,
            @Nullable String label,
            @Nullable String comments,
            @Nullable Integer seconds,
            @Nullable Integer year,
            @Nullable BigDecimal bpm,
            @Nullable String musicalKey,
            @Nullable Integer rating,
            @Nullable Integer playCount,
            @Nullable String relativePath,
            @Nullable List<Cue> cuePoints) {}

    /** A cue point or loop, in seconds from the beginning. */
    public record Cue(
            @Nullable String name,
            @Nullable Integer sort,
            @Nullable BigDecimal startsAt,
            @Nullable BigDecimal endsAt,
            @Nullable Integer pad,
            @Nullable Integer red,
            @Nullable Integer green,
            @Nullable Integer blue) {}

    /**
     * A playlist or folder.
     *
     * @param parent the number of the folder it is in, which is lower than its own
     * @param tracks the program's numbers of its tracks in their order; what is absent leaves those that are known
     */
    public record Playlist(
            @Nullable Integer parent,
            @Nullable Boolean folder,
            @Nullable String name,
            @Nullable List<String> tracks) {}
}
