package ai.astrasonic.api;

import ai.astrasonic.library.TrackView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A track as the desktop app and the website see it. */
@Schema(name = "Track")
record TrackJson(
        String source,
        String sourceId,
        @Schema(nullable = true) @Nullable String title,
        @Schema(nullable = true) @Nullable String artist,
        @Schema(nullable = true) @Nullable String album,
        @Schema(nullable = true) @Nullable String genre,
        @Schema(nullable = true) @Nullable String label,
        @Schema(nullable = true) @Nullable String comments,
        @Schema(nullable = true) @Nullable Integer seconds,
        @Schema(nullable = true) @Nullable Integer year,
        @Schema(nullable = true) @Nullable BigDecimal bpm,
        @Schema(nullable = true) @Nullable String musicalKey,
        @Schema(nullable = true) @Nullable Integer rating,
        @Schema(nullable = true) @Nullable Integer playCount,
        @Schema(nullable = true) @Nullable String relativePath) {

    static TrackJson of(TrackView track) {
        return new TrackJson(
                track.key().source(),
                track.key().sourceId(),
                track.title(),
                track.artist(),
                track.album(),
                track.genre(),
                track.label(),
                track.comments(),
                track.seconds(),
                track.year(),
                track.bpm(),
                track.musicalKey(),
                track.rating(),
                track.playCount(),
                track.relativePath());
    }
}
