package ai.astrasonic.library.formats;

import org.jspecify.annotations.Nullable;

/** A line of a playlist as it lies in the database, for writing. */
public record StoredEntry(
        @Nullable String trackId, @Nullable String relativePath) {}
