package ai.astrasonic.jobs.packing;

/**
 * A file of a package.
 *
 * @param rows of a data file, without the heading; -1 for other files
 */
public record PackedFile(Part part, long rows) {

    public static final long NO_ROWS = -1;

    public static PackedFile of(Part part) {
        return new PackedFile(part, NO_ROWS);
    }
}
