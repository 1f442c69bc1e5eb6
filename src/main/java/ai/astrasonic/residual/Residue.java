package ai.astrasonic.residual;

import java.time.LocalDate;

/** What a place still holds of a person. */
public sealed interface Residue {

    /** Where: table and column, bucket, realm, log. */
    String place();

    record Clean(String place) implements Residue {}

    /**
     * Kept lawfully.
     *
     * @param duty key of the duty ({@code law/duties.yml}) or of the legal hold's ground
     * @param until last day, by the retention term
     */
    record Kept(String place, long count, String duty, LocalDate until) implements Residue {}

    /** Should not be there. */
    record Leftover(String place, long count) implements Residue {}

    /** Could not be searched: never the same as clean. */
    record Unsearched(String place, String reason) implements Residue {}
}
