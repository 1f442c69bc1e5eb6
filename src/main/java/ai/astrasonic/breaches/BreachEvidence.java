package ai.astrasonic.breaches;

import ai.astrasonic.holds.HoldId;
import ai.astrasonic.shared.Roles;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which legal hold keeps what shows how a breach happened. */
@Service
public class BreachEvidence {

    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
            + "', '" + Roles.SYSTEM + "')";

    private final JdbcClient jdbc;

    BreachEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public Optional<HoldId> of(BreachId id) {
        return jdbc.sql("SELECT hold_id FROM breach_hold WHERE breach_id = :id")
                .param("id", id.value())
                .query((row, n) -> new HoldId(row.getObject(1, UUID.class)))
                .optional();
    }
}
