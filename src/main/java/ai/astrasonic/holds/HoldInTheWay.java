package ai.astrasonic.holds;

import java.time.LocalDate;
import java.util.Set;

/**
 * A hold in force that keeps something of a person.
 *
 * @param ground key of a text {@code hold.ground.…}
 * @param reviewOn when it is looked at again at the latest
 * @param dataSets keys of the data sets it keeps; empty for everything about the person
 */
public record HoldInTheWay(HoldId id, String ground, LocalDate reviewOn, Set<String> dataSets) {

    public HoldInTheWay {
        dataSets = Set.copyOf(dataSets);
    }

    public boolean keeps(String dataSet) {
        return dataSets.isEmpty() || dataSets.contains(dataSet);
    }
}
