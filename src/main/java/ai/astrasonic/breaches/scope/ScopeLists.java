package ai.astrasonic.breaches.scope;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.scope.ListReport.Fate;
import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import ai.astrasonic.breaches.scope.ScopeRule.AllOf;
import ai.astrasonic.breaches.scope.ScopeRule.AnyOf;
import ai.astrasonic.breaches.scope.ScopeRule.Listed;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.io.Reader;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of account ids, one a line, as somebody pasted or uploaded them; of every line stays what became of it. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "')")
public class ScopeLists {

    private static final String SORTED = """
            INSERT INTO breach_scope_line (list_id, line, account_id, fate)
            SELECT :list, s.line, s.id,
                   CASE WHEN s.typed = '' THEN 'BLANK' WHEN s.id IS NULL THEN 'MALFORMED' WHEN s.line > s.first THEN 'DUPLICATE'
                        WHEN a.id IS NULL THEN 'UNKNOWN' ELSE 'KNOWN' END
            FROM (SELECT c.*, min(c.line) OVER (PARTITION BY c.id) AS first
                  FROM (SELECT line, typed, CASE WHEN typed ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN typed::uuid END AS id
                        FROM typed_line) c) s
            LEFT JOIN account a ON a.id = s.id
            ORDER BY s.line""";

    private final LineCopy copy;
    private final JdbcClient jdbc;
    private final BreachTimeline timeline;
    private final Clock clock;

    ScopeLists(LineCopy copy, JdbcClient jdbc, BreachTimeline timeline, Clock clock) {
        this.copy = copy;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Takes a list in, however long, and says what became of its lines. */
    public ListReport add(BreachId breach, Reader text) {
        var list = new ListId(Ids.next(clock));
        jdbc.sql(
                        "INSERT INTO breach_scope_list (id, breach_id, uploaded_at, uploaded_by) VALUES (:id, :breach, :at, :by)")
                .param("id", list.value())
                .param("breach", breach.value())
                .param("at", Times.of(clock.instant()))
                .param("by", Actor.current().name())
                .update();
        copy.of(text);
        jdbc.sql(SORTED).param("list", list.value()).update();
        timeline.add(breach, "breach-scope-list-added", "");
        return report(list);
    }

    /** @throws ScopeRefused when there is no such list */
    @Transactional(readOnly = true)
    public ListReport report(ListId list) {
        var fates = new EnumMap<Fate, Long>(Fate.class);
        jdbc.sql("SELECT fate, count(*) FROM breach_scope_line WHERE list_id = :list GROUP BY 1")
                .param("list", list.value())
                .query(row -> {
                    fates.put(Fate.valueOf(row.getString(1)), row.getLong(2));
                });
        return new ListReport(
                list, fates.values().stream().mapToLong(Long::longValue).sum(), fates);
    }

    /** Numbers of the lines of one fate, the first ones after a line. */
    @Transactional(readOnly = true)
    public List<Long> lines(ListId list, Fate fate, long after, int most) {
        return jdbc.sql("SELECT line FROM breach_scope_line WHERE list_id = :list AND fate = :fate AND line > :after"
                        + " ORDER BY line LIMIT :most")
                .param("list", list.value())
                .param("fate", fate.name())
                .param("after", after)
                .param("most", most)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** A list belongs to one breach. */
    void requireOf(BreachId breach, ScopeRule rule) {
        switch (rule) {
            case Listed(var list) ->
                ScopeRefused.when(!isOf(breach, list), Why.UNKNOWN_LIST, "No such list of this breach");
            case AllOf(var rules) -> rules.forEach(part -> requireOf(breach, part));
            case AnyOf(var rules) -> rules.forEach(part -> requireOf(breach, part));
            default -> {}
        }
    }

    private boolean isOf(BreachId breach, ListId list) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM breach_scope_list WHERE id = :list AND breach_id = :breach)")
                .param("list", list.value())
                .param("breach", breach.value())
                .query(Boolean.class)
                .single();
    }
}
