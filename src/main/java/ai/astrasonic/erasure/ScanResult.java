package ai.astrasonic.erasure;

import ai.astrasonic.residual.Residue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scan found of one person, as it is stored. */
public record ScanResult(Instant at, List<Line> lines) {

    /** What a place says. */
    public enum Found {
        CLEAN,
        KEPT,
        LEFTOVER,
        UNSEARCHED
    }

    /** @param why key of the duty that keeps it, or why it could not be searched; empty otherwise */
    public record Line(
            String place,
            Found found,
            long count,
            String why,
            @Nullable LocalDate until) {

        static Line of(Residue residue) {
            return switch (residue) {
                case Residue.Clean clean -> new Line(clean.place(), Found.CLEAN, 0, "", null);
                case Residue.Kept kept -> new Line(kept.place(), Found.KEPT, kept.count(), kept.duty(), kept.until());
                case Residue.Leftover left -> new Line(left.place(), Found.LEFTOVER, left.count(), "", null);
                case Residue.Unsearched not -> new Line(not.place(), Found.UNSEARCHED, 0, not.reason(), null);
            };
        }

        Residue residue() {
            return switch (found) {
                case CLEAN -> new Residue.Clean(place);
                case KEPT -> new Residue.Kept(place, count, why, until == null ? LocalDate.MAX : until);
                case LEFTOVER -> new Residue.Leftover(place, count);
                case UNSEARCHED -> new Residue.Unsearched(place, why);
            };
        }
    }

    public ScanResult {
        lines = List.copyOf(lines);
    }

    /** What should not be there, or was not shown to be gone. */
    public List<Line> open() {
        return lines.stream()
                .filter(line -> line.found() == Found.LEFTOVER || line.found() == Found.UNSEARCHED)
                .toList();
    }
}
