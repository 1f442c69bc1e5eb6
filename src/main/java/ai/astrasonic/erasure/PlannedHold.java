package ai.astrasonic.erasure;

import ai.astrasonic.holds.HoldInTheWay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A legal hold as the plan names it.
 *
 * @param ground key of a text {@code hold.ground.…}
 * @param dataSets keys of what it keeps, sorted; empty for everything
 */
public record PlannedHold(UUID hold, String ground, LocalDate reviewOn, List<String> dataSets) {

    public PlannedHold {
        dataSets = List.copyOf(dataSets);
    }

    static PlannedHold of(HoldInTheWay hold) {
        return new PlannedHold(
                hold.id().value(),
                hold.ground(),
                hold.reviewOn(),
                hold.dataSets().stream().sorted().toList());
    }
}
