package ai.astrasonic.breaches;

import ai.astrasonic.holds.HoldGuard;
import ai.astrasonic.holds.HoldId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence stays while its breach is at work. */
@Component
class EvidenceStillNeeded implements HoldGuard {

    private final JdbcClient jdbc;

    EvidenceStillNeeded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean needs(HoldId hold) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM breach_hold h JOIN breach b ON b.id = h.breach_id
                                       WHERE h.hold_id = :hold AND b.status IN ('SIGNAL', 'OPEN'))""").param("hold", hold.value()).query(Boolean.class).single();
    }
}
