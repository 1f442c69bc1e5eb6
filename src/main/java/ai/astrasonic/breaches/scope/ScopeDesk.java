package ai.astrasonic.breaches.scope;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.Reveals;
import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the DPO does with the scope of a breach: counts, counts again, corrects, and looks at whom it is about. */
@Service
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class ScopeDesk {

    private final FirstLook look;
    private final Counting counting;
    private final ScopeTable table;
    private final ScopePeople people;
    private final ScopeLists lists;
    private final Breaches breaches;
    private final BreachTimeline timeline;
    private final Reveals reveals;
    private final Clock clock;

    ScopeDesk(
            FirstLook look,
            Counting counting,
            ScopeTable table,
            ScopePeople people,
            ScopeLists lists,
            Breaches breaches,
            BreachTimeline timeline,
            Reveals reveals,
            Clock clock) {
        this.look = look;
        this.counting = counting;
        this.table = table;
        this.people = people;
        this.lists = lists;
        this.breaches = breaches;
        this.timeline = timeline;
        this.reveals = reveals;
        this.clock = clock;
    }

    /** Minimum and maximum alone, to see whether it is the right question; nothing is kept. */
    @Transactional(readOnly = true)
    public Bounds look(BreachId breach, ScopeRequest request) {
        lists.requireOf(breach, request.rule());
        return look.of(request);
    }

    /**
     * Counts as all tables are at one moment, in one transaction: what breaks off leaves nothing.
     *
     * @param everybodyBecause why it may be everybody; null where nobody expects that
     * @throws ScopeRefused when it finds nobody, everybody without a reason, or says too little
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public ScopeId count(
            BreachId breach,
            ScopeRequest request,
            String because,
            @Nullable String everybodyBecause,
            Progress progress) {
        var why = reason(because);
        atWork(breach);
        lists.requireOf(breach, request.rule());
        var everybody = everybodyBecause == null ? null : reason(everybodyBecause);
        var scope = counting.take(breach, request, why, everybody, progress);
        timeline.add(breach, "breach-scope-counted", why);
        return scope;
    }

    /** The same as last time, on what is there now. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public ScopeId countAgain(BreachId breach, String because, Progress progress) {
        var last = table.latest(breach).orElseThrow(() -> new NoSuchElementException("Nobody has counted " + breach));
        return count(breach, table.requestOf(last.id()), because, last.everybodyBecause(), progress);
    }

    /** Figures that are known better than they can be counted; what was counted stays beside them. */
    @Transactional
    public void state(ScopeId scope, Bounds bounds, String because) {
        var why = reason(because);
        var count = known(scope);
        atWork(count.breach());
        table.state(scope, bounds, why, Actor.current().name(), clock);
        timeline.add(count.breach(), "breach-scope-corrected", why);
    }

    /** Hands out whom a count found, in ascending order; each time is in the audit trail. */
    @Transactional
    public void people(ScopeId scope, String because, Consumer<UUID> then) {
        known(scope);
        reveals.record("breach-scope", scope.value(), null, "people", reason(because));
        people.each(scope, then);
    }

    private void atWork(BreachId breach) {
        ScopeRefused.when(isOver(breaches.get(breach)), Why.BREACH_OVER, "Breach " + breach + " is over");
    }

    private static boolean isOver(Breach breach) {
        return breach.endedAt() != null;
    }

    private static String reason(String because) {
        ScopeRefused.when(because.isBlank(), Why.NO_REASON, "A reason is needed");
        return because.strip();
    }

    private ScopeCount known(ScopeId scope) {
        return table.find(scope).orElseThrow(() -> new NoSuchElementException("No count " + scope));
    }
}
