package ai.astrasonic.library;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A track as its person sees it. */
public record TrackView(
        TrackKey key,
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
        @Nullable String relativePath) {

    static final String COLUMNS = """
            source, source_id, title, artist, album, genre, label, comments, seconds, release_year, bpm, musical_key, rating,
            play_count, relative_path""";

    static TrackView of(ResultSet row) throws SQLException {
        return new TrackView(
                new TrackKey(row.getString("source"), row.getString("source_id")),
                row.getString("title"),
                row.getString("artist"),
                row.getString("album"),
                row.getString("genre"),
                row.getString("label"),
                row.getString("comments"),
                row.getObject("seconds", Integer.class),
                row.getObject("release_year", Integer.class),
                row.getBigDecimal("bpm"),
                row.getString("musical_key"),
                row.getObject("rating", Integer.class),
                row.getObject("play_count", Integer.class),
                row.getString("relative_path"));
    }
}
