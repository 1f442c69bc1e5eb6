package ai.astrasonic.library;

import ai.astrasonic.library.LibraryChange.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That something changed, before it is looked up what it is now. */
record ToldChange(
        ChangePlace place, @Nullable Instant at, @Nullable String device) {

    LibraryChange with(LibraryChange.@Nullable Track track, LibraryChange.@Nullable Playlist playlist) {
        var kind = Kind.valueOf(place.kind());
        return new LibraryChange(
                kind,
                place.source(),
                place.id(),
                at,
                device,
                kind == Kind.TRACK ? track : null,
                kind == Kind.PLAYLIST ? playlist : null);
    }
}
