package ai.astrasonic.retention;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The daily sheet as the job sees it: plans, begins and ends lines. */
@Service
@Transactional
@PreAuthorize(Allowed.JOB)
public class Sheets {

    /** Of the wish that a second person approve a line. */
    static final String KIND = "retention-line";

    private final LineTable table;
    private final RetentionRules rules;
    private final TargetCatalogue targets;
    private final Guard guard;
    private final StopSwitch stops;
    private final OrderTable orders;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    Sheets(
            LineTable table,
            RetentionRules rules,
            TargetCatalogue targets,
            Guard guard,
            StopSwitch stops,
            OrderTable orders,
            Approvals approvals,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.targets = targets;
        this.guard = guard;
        this.stops = stops;
        this.orders = orders;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /** What has become of the plan for one place. */
    public sealed interface Planned {

        /** There is a line for it in this run. */
        record As(SheetLine line) implements Planned {}

        /** A line of an earlier run waits for a second person or was let go by one, and what is due with it. */
        record Before(SheetLine line) implements Planned {}
    }

    /** What the time of a plan is worth; asked once for all of its lines. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Set<WaitsFor> doubtsAboutTime() {
        return guard.time();
    }

    /**
     * Plans what is due in one place, counted exactly; planned again in the same run it stays as it was.
     *
     * @param run the day, or the key of an order
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Planned plan(String run, RetentionTarget target, Set<WaitsFor> time) {
        var known = table.find(run, target.rule(), target.key());
        if (known.isPresent()) {
            return new Planned.As(known.get());
        }
        var rule = rules.on(today(), target.rule());
        var staying = overtake(target, rule);
        return staying.<Planned>map(Planned.Before::new)
                .orElseGet(() -> new Planned.As(insert(run, target, rule, time)));
    }

    /** What was left open before is taken over by the new line, unless it waits for a second person or was let go by one. */
    private Optional<SheetLine> overtake(RetentionTarget target, RetentionRule rule) {
        var open = table.open(target.key());
        var staying = open.stream()
                .filter(line -> line.state() == LineState.WAITING || line.isLetGo())
                .filter(line -> line.ruleVersion() == rule.version())
                .findFirst();
        open.stream().filter(line -> !staying.equals(Optional.of(line))).forEach(this::overtake);
        return staying;
    }

    private void overtake(SheetLine line) {
        if (table.move(line.id(), line.state(), LineState.OVERTAKEN)) {
            approvals.withdraw(KIND, line.id(), "overtaken");
        }
    }

    private SheetLine insert(String run, RetentionTarget target, RetentionRule rule, Set<WaitsFor> time) {
        var due = Due.on(rule, today());
        var tally = target.tally(due);
        var waits = guard.of(rule, tally, time);
        var line = new SheetLine(
                Ids.next(clock),
                run,
                today(),
                rule.key(),
                rule.version(),
                target.key(),
                target.ending(),
                due.through(),
                tally,
                Hashes.of(due, target.key(), tally),
                waits.isEmpty() ? LineState.PLANNED : LineState.WAITING,
                waits,
                clock.instant(),
                new SheetLine.Proof(null, null, 0, 0, 0, null, null, "", null, null, null, null, ""));
        table.insert(line);
        return table.find(run, rule.key(), target.key()).orElseThrow();
    }

    /** What a run carries out: its own lines, and those of earlier ones that a second person let go meanwhile. */
    @Transactional(readOnly = true)
    public List<SheetLine> ofRun(String run) {
        return table.ofRun(run);
    }

    @Transactional(readOnly = true)
    public SheetLine get(UUID line) {
        return table.find(line).orElseThrow(() -> new NoSuchElementException("No line " + line));
    }

    /** The rule as it was when the line was planned. */
    @Transactional(readOnly = true)
    public RetentionRule ruleOf(SheetLine line) {
        return rules.version(line.rule(), line.ruleVersion());
    }

    /**
     * Looks at a line once more before anything of it goes: what came in since may be more than was planned or let go, and then
     * it waits for a second person, as it would have if it were planned now.
     *
     * @param now what is due by the line's own cut-off
     * @return whether it may go
     */
    public boolean recheck(SheetLine line, Tally now) {
        var waits = EnumSet.copyOf(guard.of(ruleOf(line), now, guard.time()));
        boolean mayGo = line.waitsFor().containsAll(waits);
        if (!mayGo) {
            waits.addAll(line.waitsFor());
            approvals.withdraw(KIND, line.id(), "more came in");
        }
        if (!mayGo || line.waitsFor().isEmpty()) {
            table.replan(
                    line, now, mayGo ? line.waitsFor() : waits, Hashes.of(line.due(ruleOf(line)), line.target(), now));
        }
        return mayGo;
    }

    /** Makes whoever asks the one who carries it out; false when it waits, is stopped, or is at its end. */
    public boolean begin(UUID line, long execution) {
        var found = get(line);
        if (found.state() == LineState.APPROVED && !isApproved(found)) {
            table.move(line, LineState.APPROVED, LineState.WAITING);
            return false;
        }
        if (stops.isStopped(found.rule())) {
            table.move(line, found.state(), found.state() == LineState.PLANNED ? LineState.STOPPED : found.state());
            return false;
        }
        return table.begin(line, execution);
    }

    private boolean isApproved(SheetLine line) {
        return approvals.isApproved(KIND, line.id(), line.contentSha256());
    }

    /** Whether somebody stopped the rule, or all, meanwhile. */
    @Transactional(readOnly = true)
    public boolean isStopped(String rule) {
        return stops.isStopped(rule);
    }

    /** Stopped half-way: what went is proven, the rest goes on when the switch is lifted. */
    public void stopped(Work work) {
        table.end(work.line(), work.execution(), LineState.STOPPED, "", null, null);
    }

    /** Counted anew: done when nothing is left that is due, else it failed. */
    public void verified(Work work, Tally left, @Nullable Instant oldest) {
        boolean done = left.due() == 0;
        table.end(
                work.line(),
                work.execution(),
                done ? LineState.DONE : LineState.FAILED,
                done ? "" : "left",
                left,
                oldest);
    }

    /** @param reason word of the console, never what was deleted */
    public void failed(Work work, String reason) {
        table.end(work.line(), work.execution(), LineState.FAILED, reason, null, null);
    }

    /** Keys of orders that are not done. */
    public List<String> ordered() {
        return orders.open();
    }

    public void done(String order) {
        orders.done(order);
    }

    /** A second person has spoken; hearing of it twice changes nothing. */
    public void decided(ApprovalDecided decision) {
        var to = decision.approved() ? LineState.APPROVED : LineState.REFUSED;
        if (table.move(decision.object(), LineState.WAITING, to)) {
            trail.record(AuditAct.of(decision.approved() ? "let-go" : "kept", "retention-line", decision.object()));
        }
        if (decision.approved()) {
            orders.insert(RetentionOrder.line(decision.object()), "APPROVED");
        }
    }

    /** What a hold kept goes at once, if its time is over. */
    public void holdReleased(UUID hold) {
        orders.insert(RetentionOrder.again("hold-" + hold), "HOLD_RELEASED");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }
}
