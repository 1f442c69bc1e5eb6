package ai.astrasonic.breaches.register;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every breach with what Art. 33(5) asks to document: facts, effects and what was done. Whoever takes it is recorded. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
public class BreachRegister {

    /** The register itself has no id: entries of the trail about all of it carry this one. */
    private static final UUID WHOLE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    BreachRegister(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** One object of JSON for each breach, the oldest first; names of its members are keys of texts. */
    @Transactional(readOnly = true)
    public List<String> entries() {
        return jdbc.sql(RegisterSql.ENTRIES).query((row, n) -> row.getString(1)).list();
    }

    /** That it was taken, and as what. */
    public void exported(String format) {
        trail.record(AuditAct.of("breach-register-exported", "breach", WHOLE).because(format));
    }
}
