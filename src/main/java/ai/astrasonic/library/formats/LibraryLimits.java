package ai.astrasonic.library.formats;

/**
 * How much a library file may ask of us.
 *
 * @param bytes size of the file
 * @param depth elements inside one another, playlist folders included
 * @param attribute characters of one attribute
 * @param names different element and attribute names
 * @param marks cue points and tempos of one track
 */
public record LibraryLimits(long bytes, int depth, int attribute, int names, int marks) {

    /** Ten times what the largest real libraries need. */
    public static LibraryLimits ofBytes(long bytes) {
        return new LibraryLimits(bytes, 64, 64 * 1024, 500, 100_000);
    }
}
