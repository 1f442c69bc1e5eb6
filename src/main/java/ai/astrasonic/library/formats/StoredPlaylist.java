package ai.astrasonic.library.formats;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder or playlist as it lies in the database, for writing.
 *
 * @param depth 0 for the root of the tree
 * @param size how many nodes or tracks it contains
 */
public record StoredPlaylist(
        int depth,
        boolean folder,
        @Nullable String name,
        @Nullable String keyType,
        long size,
        Map<String, String> further) {

    /** Whether its tracks are named by their locations instead of their ids. */
    boolean byLocation() {
        return "1".equals(keyType);
    }
}
