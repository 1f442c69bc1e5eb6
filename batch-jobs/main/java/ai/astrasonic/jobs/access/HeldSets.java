package ai.astrasonic.jobs.access;

import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.Provider;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.shared.AccountId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what was found, and who really got it: not every provider that somebody may connect (CJEU C-154/21). */
@Component
class HeldSets {

    private final Connections connections;

    HeldSets(Connections connections) {
        this.connections = connections;
    }

    HeldData of(Collected found, AccountId person) {
        var held = new HeldData(found.key(), found.expected(), found.oldest(), found.newest(), Set.of());
        return found.key().equals(Connections.DATA_SET)
                ? held.disclosedOnlyTo(connections.providersOf(person).stream()
                        .map(Provider::recipient)
                        .collect(Collectors.toSet()))
                : held;
    }
}
