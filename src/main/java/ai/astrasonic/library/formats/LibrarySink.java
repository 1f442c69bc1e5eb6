package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibrarySource;

/** Receives a library piece by piece while its file is being read; all tracks come before the playlists. */
public interface LibrarySink {

    void source(LibrarySource source);

    /** Something the file says about the program that wrote it. */
    void setting(String name, String value);

    void track(ImportedTrack track);

    void playlist(ImportedPlaylist playlist);

    void entry(ImportedEntry entry);
}
