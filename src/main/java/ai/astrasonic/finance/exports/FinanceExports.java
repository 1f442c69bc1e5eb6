package ai.astrasonic.finance.exports;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStore;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders files of a financial year, keeps their history and hands them out while they last. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.FINANCE + "')")
public class FinanceExports {

    private static final String TYPE = "finance-export";

    private final ExportTable table;
    private final ExportConditions conditions;
    private final BookFigures figures;
    private final PackageEncryption encryption;
    private final ObjectStore store;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FinanceExports(
            ExportTable table,
            ExportConditions conditions,
            BookFigures figures,
            PackageEncryption encryption,
            ObjectStores stores,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.conditions = conditions;
        this.figures = figures;
        this.encryption = encryption;
        this.store = stores.primary();
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Orders the files of a year. One of the same that is being made already is answered again.
     *
     * @param withDocuments whether its invoices and credit notes are wanted as well
     * @throws ExportRefused when the year cannot be exported as it is
     */
    public ExportId order(int year, boolean withDocuments) {
        table.oneAtATime(year);
        var waiting = table.waiting(year, withDocuments);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        conditions.require(BookPeriod.year(year));
        var id = new ExportId(Ids.next(clock));
        boolean open = figures.closedUntil().isBefore(BookPeriod.year(year).last());
        table.add(
                id,
                year,
                open,
                withDocuments,
                Actor.current().name(),
                clock.instant(),
                encryption.newKey(id.toString()));
        trail.record(AuditAct.of("finance-export-ordered", TYPE, id.value())
                .with("year", year)
                .with("documents", withDocuments));
        events.publishEvent(new ExportOrdered(id));
        return id;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
    public List<YearExport> newest(int most) {
        return table.newest(most);
    }

    /**
     * Writes the clear file; each time it is had is in the audit trail.
     *
     * @throws IllegalStateException when it is not there, or no more
     */
    public void download(ExportId id, OutputStream into) throws IOException {
        var export = table.get(id);
        if (export.state() != YearExport.State.READY) {
            throw new IllegalStateException("The export is not there");
        }
        trail.record(AuditAct.of("finance-export-downloaded", TYPE, id.value()));
        table.downloaded(id);
        try (var sealed = store.open(id.objectKey());
                var clear = encryption.decrypting(export.key(), id.toString(), sealed)) {
            clear.transferTo(into);
        }
    }

    /** Those whose files are still to be made. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public List<ExportId> ordered() {
        return table.ordered();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public Optional<YearExport> find(ExportId id) {
        return table.find(id);
    }

    /** Its file is stored, and can be had from now on. */
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public void made(ExportId id, ExportMade made) {
        if (table.made(id, made, clock.instant())) {
            trail.record(AuditAct.of("finance-export-made", TYPE, id.value()).with("sha256", made.sha256()));
        }
    }

    /** It cannot be made; whoever wants it orders it again. */
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public void failed(ExportId id, String reason) {
        table.failed(id, reason, clock.instant());
    }

    /** Removes what has had its time, and answers how many. */
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public int removeOld() {
        var over = table.over(clock.instant());
        over.forEach(id -> {
            store.deleteAll(id.objectKey());
            table.removed(id, clock.instant());
            trail.record(AuditAct.of("finance-export-removed", TYPE, id.value()));
        });
        return over.size();
    }
}
