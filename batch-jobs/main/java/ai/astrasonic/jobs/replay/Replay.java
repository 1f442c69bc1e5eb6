package ai.astrasonic.jobs.replay;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.erasure.Replays;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.residual.Residue;
import ai.astrasonic.residual.ScanReport;
import ai.astrasonic.residual.Sought;
import ai.astrasonic.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out again what the erasure ledger tells of and a restored database has taken back (Art. 17), and proves that
 * nothing is left: by counting and by the residual scan, which knows nothing of the erasure. Doing it again changes nothing.
 */
class Replay {

    private static final int AT_ONCE = 100;

    private final ErasureLedger ledger;
    private final Replays replays;
    private final ErasureEngine engine;
    private final Function<Collection<Sought>, ScanReport> scan;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Replay(
            ErasureLedger ledger,
            Replays replays,
            ErasureEngine engine,
            Function<Collection<Sought>, ScanReport> scan,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.ledger = ledger;
        this.replays = replays;
        this.engine = engine;
        this.scan = scan;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Answers whether nothing of anybody in the ledger is left that their erasure removed.
     *
     * @param say hears each sentence of what was done
     */
    boolean run(Consumer<String> say) {
        if (ledger.bringBack()) {
            say.accept("The ledger was brought back from the disaster-recovery store.");
        }
        var report = ledger.verify();
        report.findings().forEach(say);
        report.setAside().forEach(name -> say.accept("Set aside, no part of the ledger: " + name));
        if (!report.isGood()) {
            say.accept("NOTHING DONE: the ledger is not as it was signed; restore it from its backup first.");
            return false;
        }
        var due = replays.unapplied();
        say.accept("The ledger has %d erasures; %d of them are not in this database."
                .formatted(report.lines(), due.size()));
        boolean clean = true;
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            clean &= again(due.subList(from, Math.min(from + AT_ONCE, due.size())), say);
        }
        return proven(clean, say);
    }

    private boolean again(List<LedgerEntry> entries, Consumer<String> say) {
        replays.begin(entries);
        long erased = engine.erase(entries);
        var sought = replays.tracesOf(entries);
        say.accept("Erased again: %d people, %d rows and files.".formatted(entries.size(), erased));
        var report = scan.apply(sought);
        sought.stream().map(Sought::person).forEach(person -> tell(person, report, say));
        var clean =
                entries.stream().filter(entry -> report.isClean(entry.person())).toList();
        record(clean, say);
        return clean.size() == entries.size();
    }

    private static void tell(UUID person, ScanReport report, Consumer<String> say) {
        for (var residue : report.residues().getOrDefault(person, List.of())) {
            switch (residue) {
                case Residue.Leftover(var place, var count) ->
                    say.accept("LEFT of %s: %d in %s".formatted(person, count, place));
                case Residue.Unsearched(var place, var reason) ->
                    say.accept("NOT SEARCHED for %s: %s (%s)".formatted(person, place, reason));
                case Residue.Clean _, Residue.Kept _ -> {}
            }
        }
    }

    private void record(List<LedgerEntry> entries, Consumer<String> say) {
        transaction.executeWithoutResult(status -> {
            replays.recordReplayed(entries);
            entries.forEach(entry -> audit.record(AuditAct.of("replayed", "erasure", entry.erasure())
                    .about(new AccountId(entry.person()))
                    .with("executed", entry.executedAt())));
        });
        say.accept("Scanned and recorded: %d people.".formatted(entries.size()));
    }

    /** Not what was done but what is there: of everybody in the ledger, by whatever erasure. */
    private boolean proven(boolean clean, Consumer<String> say) {
        var all = ledger.entries();
        long left = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            left += engine.left(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        int unapplied = replays.unapplied().size();
        boolean zero = clean && left == 0 && unapplied == 0;
        say.accept("%s: %d erasures not carried out, %d rows left%s"
                .formatted(zero ? "ZERO" : "NOT ZERO", unapplied, left, clean ? "" : ", and the scan found something"));
        return zero;
    }
}
