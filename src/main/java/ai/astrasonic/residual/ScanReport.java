package ai.astrasonic.residual;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a scan found.
 *
 * @param residues for each person what each place holds of them; places without a trace count as {@link Residue.Clean}
 */
public record ScanReport(Instant at, Duration took, Map<UUID, List<Residue>> residues) {

    public ScanReport {
        residues = Map.copyOf(residues);
    }

    /** Whether everything was searched and nothing was left but what a duty keeps. */
    public boolean isClean(UUID person) {
        return residues.getOrDefault(person, List.of()).stream().allMatch(residue -> switch (residue) {
            case Residue.Clean _, Residue.Kept _ -> true;
            case Residue.Leftover _, Residue.Unsearched _ -> false;
        });
    }
}
