package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.shared.Controller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Payment records must stay for the tax term and go after it (AWR 52; Reg. (EU) 282/2011, 63c): none is older, no number of
 * the ledger or of the books is missing, and nobody but retention can remove one.
 */
@Component
class Ret2PaymentsStaySevenYears implements PromiseCheck {

    private static final int SHOWN = 20;

    private final Evidence evidence;
    private final OldSales old;
    private final LeftOfBooks left;
    private final LedgerNumbers numbers;
    private final BookNumbers entries;
    private final BooksLock lock;

    Ret2PaymentsStaySevenYears(
            Evidence evidence,
            OldSales old,
            LeftOfBooks left,
            LedgerNumbers numbers,
            BookNumbers entries,
            BooksLock lock) {
        this.evidence = evidence;
        this.old = old;
        this.left = left;
        this.numbers = numbers;
        this.entries = entries;
        this.lock = lock;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RET_2;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** What is due on a day may still be there on that day: the run of the day removes it. */
    @Override
    public PromiseState check(Instant now) {
        var today = LocalDate.ofInstant(now, Controller.ZONE);
        var facts = new ArrayList<Fact>();
        long past = tell(old.past(today.minusDays(1), SHOWN), facts) + tell(left.on(today.minusDays(1), SHOWN), facts);
        long naming = tell(old.stillNaming(today.minusDays(1), SHOWN), facts);
        long missing = missing(facts) + early(facts);
        long open = open(facts);
        if (past + naming + missing + open > 0) {
            return new PromiseState.Broken(new Finding(
                    Reason.of("RET-2.broken", past, naming, missing, open),
                    past + naming + missing + open,
                    now,
                    facts));
        }
        var due = old.past(today, SHOWN);
        if (!due.isEmpty()) {
            long count = tell(due, facts);
            return new PromiseState.AtRisk(new Finding(Reason.of("RET-2.near", count), count, now, facts));
        }
        long payments = count("SELECT count(*) FROM payment");
        long removed = count("SELECT count(*) FROM removed_payment");
        return new PromiseState.Kept(Finding.of(
                Reason.of("RET-2.kept", payments, removed),
                payments,
                now,
                Fact.of("payment", payments),
                Fact.of("removed_payment", removed)));
    }

    private static long tell(List<OldSales.OldRecord> records, List<Fact> facts) {
        records.forEach(record -> facts.add(new Fact("evidence.record", record.kind() + " " + record.name())));
        return records.isEmpty() ? 0 : records.getFirst().found();
    }

    private long missing(List<Fact> facts) {
        var gaps = numbers.missing();
        gaps.stream().limit(SHOWN).forEach(gap -> facts.add(new Fact("evidence.ledger-gap", gap.toString())));
        return gaps.stream().mapToLong(LedgerNumbers.Gap::size).sum() + missingEntries(facts);
    }

    private long missingEntries(List<Fact> facts) {
        var gaps = entries.missing();
        gaps.stream().limit(SHOWN).forEach(gap -> facts.add(new Fact("evidence.book-gap", gap.toString())));
        return gaps.stream().mapToLong(BookNumbers.Gap::size).sum();
    }

    private long early(List<Fact> facts) {
        var early = numbers.removedEarly(years("payment"), years("payment-oss"));
        early.stream().limit(SHOWN).forEach(number -> facts.add(Fact.of("evidence.ledger-early", number)));
        var entriesEarly = entries.removedEarly(years("payment"));
        entriesEarly.stream().limit(SHOWN).forEach(id -> facts.add(Fact.of("evidence.book-early", id)));
        return early.size() + entriesEarly.size();
    }

    private static int years(String term) {
        return Period.parse(RetentionTerm.of(term).period()).getYears();
    }

    private long open(List<Fact> facts) {
        var who = lock.whoElse();
        var unguarded = lock.unguarded();
        who.forEach(role -> facts.add(new Fact("evidence.books-right", role)));
        unguarded.forEach(way -> facts.add(new Fact("evidence.books-unguarded", way)));
        return who.size() + unguarded.size();
    }

    private long count(String sql) {
        return evidence.ask().sql(sql).query(Long.class).single();
    }
}
