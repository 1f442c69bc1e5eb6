package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.holds.LegalHolds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Legal holds over what lies at a recipient: nobody is asked to erase it before they are released. */
@Component
class HeldThere {

    private final LegalHolds holds;
    private final DataMap map;

    HeldThere(LegalHolds holds, DataMap map) {
        this.holds = holds;
        this.map = map;
    }

    boolean keeps(Claimed task) {
        return task.ask() == Ask.ERASE
                && holds.over(List.of(task.person())).getOrDefault(task.person(), List.of()).stream()
                        .anyMatch(hold -> map.dataSets().stream()
                                .filter(set -> set.recipients().contains(task.recipient()))
                                .anyMatch(set -> hold.keeps(set.key())));
    }
}
