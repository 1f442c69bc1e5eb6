package ai.astrasonic.library.formats;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder or playlist of the tree.
 *
 * @param number counts folders and playlists from 1 in the order in which the file names them, parents first
 * @param parent the number of the folder it lies in, null at the root of the tree
 */
public record ImportedPlaylist(
        int number,
        @Nullable Integer parent,
        boolean folder,
        @Nullable String name,
        @Nullable String keyType,
        Map<String, String> further) {}
