package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibrarySource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole small library in memory, as a test reads it. */
final class ReadLibrary implements LibrarySink {

    static final LibraryLimits LIMITS = LibraryLimits.ofBytes(10_000_000);

    @Nullable
    LibrarySource source;

    final Map<String, String> settings = new LinkedHashMap<>();
    final List<ImportedTrack> tracks = new ArrayList<>();
    final List<ImportedPlaylist> playlists = new ArrayList<>();
    final List<ImportedEntry> entries = new ArrayList<>();

    static ReadLibrary fromText(String xml) {
        return from(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), LIMITS);
    }

    static ReadLibrary fromFile(String name) {
        try (InputStream in = ReadLibrary.class.getResourceAsStream("/libraries/" + name)) {
            return from(Objects.requireNonNull(in), LIMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadLibrary from(InputStream in, LibraryLimits limits) {
        var read = new ReadLibrary();
        LibraryFile.read(in, limits, read);
        return read;
    }

    /** The paths as they would be stored, shared folders cut away. */
    List<@Nullable String> paths() {
        var roots = new MusicRoots();
        var numbers = tracks.stream()
                .map(t -> t.path() == null ? -1 : roots.learn(t.path()).orElseThrow())
                .toList();
        var shared = roots.sharedFolders();
        var paths = new ArrayList<@Nullable String>();
        for (int i = 0; i < numbers.size(); i++) {
            var path = tracks.get(i).path();
            paths.add(path == null ? null : path.below(shared.get(numbers.get(i))));
        }
        return paths;
    }

    @Override
    public void source(LibrarySource found) {
        source = found;
    }

    @Override
    public void setting(String name, String value) {
        settings.put(name, value);
    }

    @Override
    public void track(ImportedTrack track) {
        tracks.add(track);
    }

    @Override
    public void playlist(ImportedPlaylist playlist) {
        playlists.add(playlist);
    }

    @Override
    public void entry(ImportedEntry entry) {
        entries.add(entry);
    }
}
