package ai.astrasonic.console.breaches;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.console.parts.Typed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds a breach by what an address says. */
@Service
class BreachFinder {

    private final Breaches breaches;

    BreachFinder(Breaches breaches) {
        this.breaches = breaches;
    }

    Optional<Breach> find(String id) {
        return Typed.read(id, text -> new BreachId(UUID.fromString(text))).flatMap(breaches::find);
    }
}
