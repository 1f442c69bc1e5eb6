package ai.astrasonic.library;

/** What became of a library file: all of it was taken, or nothing. */
public sealed interface LibraryImportOutcome {

    LibraryImportId id();

    /**
     * The library now says what the file says.
     *
     * @param tracks in the file; of them {@code newTracks} were not known before and {@code changedTracks} differed
     * @param refusedPaths locations that could not be made relative: those tracks are kept without a path
     */
    record Imported(
            LibraryImportId id,
            LibrarySource source,
            int tracks,
            int newTracks,
            int changedTracks,
            int playlists,
            int cuePoints,
            int refusedPaths)
            implements LibraryImportOutcome {}

    /**
     * Nothing was changed.
     *
     * @param line near which reading stopped, 0 when lines do not matter
     */
    record Refused(LibraryImportId id, LibraryFileProblem problem, int line) implements LibraryImportOutcome {}
}
