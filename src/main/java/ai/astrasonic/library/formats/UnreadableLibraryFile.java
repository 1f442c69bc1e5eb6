package ai.astrasonic.library.formats;

import ai.astrasonic.library.LibraryFileProblem;

/** Says which rule a library file broke and near which line, never what the file contains. */
public final class UnreadableLibraryFile extends RuntimeException {

    private final LibraryFileProblem problem;
    private final int line;

    public UnreadableLibraryFile(LibraryFileProblem problem, int line) {
        super("Library file refused: " + problem + " near line " + line);
        this.problem = problem;
        this.line = line;
    }

    public LibraryFileProblem problem() {
        return problem;
    }

    /** The line near which reading stopped; 0 when the file has no lines to speak of. */
    public int line() {
        return line;
    }
}
