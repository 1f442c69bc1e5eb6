package ai.astrasonic.breaches.scope;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever knows the systems says what should be counted; whether it is, the DPO decides. */
@Service
@Transactional
public class ScopeProposals {

    private static final int MOST = 20;

    private final MapRows map;
    private final ScopeLists lists;
    private final JdbcClient jdbc;
    private final BreachTimeline timeline;
    private final Clock clock;

    ScopeProposals(MapRows map, ScopeLists lists, JdbcClient jdbc, BreachTimeline timeline, Clock clock) {
        this.map = map;
        this.lists = lists;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws ScopeRefused when it names what there is not, or gives no reason */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "')")
    public void propose(BreachId breach, ScopeRequest request, String because) {
        ScopeRefused.when(because.isBlank(), Why.NO_REASON, "A reason is needed");
        request.dataSets().forEach(map::of);
        lists.requireOf(breach, request.rule());
        jdbc.sql("""
                        INSERT INTO breach_scope_proposal (id, breach_id, rule, because, proposed_at, proposed_by)
                        VALUES (:id, :breach, :rule::jsonb, :because, :at, :by)""")
                .param("id", Ids.next(clock))
                .param("breach", breach.value())
                .param("rule", RequestJson.text(request))
                .param("because", because.strip())
                .param("at", Times.of(clock.instant()))
                .param("by", Actor.current().name())
                .update();
        timeline.add(breach, "breach-scope-proposed", because);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
    public List<ScopeProposal> of(BreachId breach) {
        return jdbc.sql("""
                        SELECT rule::text, because, proposed_at, proposed_by FROM breach_scope_proposal
                        WHERE breach_id = :breach ORDER BY number DESC LIMIT :most""")
                .param("breach", breach.value())
                .param("most", MOST)
                .query((row, n) -> new ScopeProposal(
                        RequestJson.of(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list();
    }
}
