package ai.astrasonic.library.formats;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a playlist: the track it means, by the source's own id or by the fingerprint of its location. */
public record ImportedEntry(
        int playlist,
        int position,
        @Nullable String sourceId,
        @Nullable UUID place) {}
