package ai.astrasonic.retention;

import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The daily sheet as people see it: what was and is due, what waits for them, the records behind a line. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Allowed.READER)
public class SheetDesk {

    private static final int LARGEST_PAGE = 200;

    private final LineTable table;
    private final RetentionRules rules;
    private final TargetCatalogue targets;
    private final Approvals approvals;
    private final OrderTable orders;
    private final AuditTrail trail;
    private final Clock clock;

    SheetDesk(
            LineTable table,
            RetentionRules rules,
            TargetCatalogue targets,
            Approvals approvals,
            OrderTable orders,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.targets = targets;
        this.approvals = approvals;
        this.orders = orders;
        this.trail = trail;
        this.clock = clock;
    }

    /** Lines planned on this day or later, and all that wait or run, the newest first. */
    public List<SheetLine> since(LocalDate day) {
        return table.since(day);
    }

    /** The day of the latest sheet; none before the first run. */
    public Optional<LocalDate> latest() {
        return table.lastDay();
    }

    public Optional<SheetLine> find(UUID line) {
        return table.find(line);
    }

    /**
     * The records that are due by a line as they are now, the oldest first.
     *
     * @param after last of the page before; none for the first page
     */
    public List<RecordRef> records(UUID line, @Nullable RecordRef after, int limit) {
        var found = known(line);
        return targets.get(found.target())
                .records(
                        found.due(rules.version(found.rule(), found.ruleVersion())),
                        after,
                        Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** What would be on the sheet if it were made now; nothing is written. */
    public Tally tally(String target) {
        var asked = targets.get(target);
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        return asked.tally(Due.on(rules.on(today, asked.rule()), today));
    }

    /** Asks a second person to let a line go that waits. */
    @Transactional
    @PreAuthorize(Allowed.DPO)
    public ApprovalId ask(UUID line, String reason) {
        var found = known(line);
        if (found.state() != LineState.WAITING) {
            throw new IllegalStateException("Line " + line + " does not wait");
        }
        return approvals.ask(
                new ApprovalOrder(Sheets.KIND, line, found.contentSha256(), "retention/line/" + line, reason));
    }

    /** Orders a run beside the daily one: all that is due by now. */
    @Transactional
    @PreAuthorize(Allowed.STOPPER)
    public void runNow(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        var order = RetentionOrder.again("hand-" + clock.instant().toEpochMilli());
        orders.insert(order, "BY_HAND");
        trail.record(AuditAct.of("ordered", "retention-run", order.key()).because(reason));
    }

    private SheetLine known(UUID line) {
        return table.find(line).orElseThrow(() -> new NoSuchElementException("No line " + line));
    }
}
