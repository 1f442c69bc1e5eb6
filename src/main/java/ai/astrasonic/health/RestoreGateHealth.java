package ai.astrasonic.health;

import ai.astrasonic.erasure.RestoreGate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a restored database has people live again whom the erasure ledger tells of. */
@Component("erasuresReplayed")
class RestoreGateHealth implements HealthIndicator {

    private final RestoreGate gate;

    RestoreGateHealth(RestoreGate gate) {
        this.gate = gate;
    }

    @Override
    public Health health() {
        return gate.isOpen()
                ? Health.up().build()
                : Health.down().withDetail("reason", gate.closedBecause()).build();
    }
}
