package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was counted of the scope of breaches: figures, and never whom they are about. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(
        "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class Scopes {

    private static final int MOST = 50;

    private final ScopeTable table;

    Scopes(ScopeTable table) {
        this.table = table;
    }

    /** The count that holds for a breach: the last one; empty while nobody has counted. */
    public Optional<ScopeCount> latest(BreachId breach) {
        return table.latest(breach);
    }

    /** The last counts, the newest first. */
    public List<ScopeCount> of(BreachId breach) {
        return table.of(breach, MOST);
    }
}
