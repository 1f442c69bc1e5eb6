package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.DueErasure;
import ai.astrasonic.erasure.Erasures;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.shared.FaultPoints;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says that erasures were carried out: outside the database first, so that no restore can take it back, then in it. */
@Component
class Proof {

    private final ErasureLedger ledger;
    private final Erasures erasures;
    private final CaseNotes cases;
    private final Clock clock;

    Proof(ErasureLedger ledger, Erasures erasures, CaseNotes cases, Clock clock) {
        this.ledger = ledger;
        this.erasures = erasures;
        this.cases = cases;
        this.clock = clock;
    }

    void writeLedger(Batch batch) {
        var now = clock.instant();
        batch.requireOwner();
        FaultPoints.reach("erasure.ledger.before");
        ledger.append(
                batch.onTheWay().stream().map(person -> entry(person, now)).toList());
        FaultPoints.reach("erasure.ledger.after");
    }

    private static LedgerEntry entry(DueErasure person, Instant now) {
        return new LedgerEntry(
                person.id().value(),
                person.person().value(),
                person.dataSets().stream().sorted().toList(),
                now);
    }

    void record(Batch batch) {
        batch.each("case", cases::recordsGone);
        batch.requireOwner();
        FaultPoints.reach("erasure.record.before");
        erasures.recordErased(batch.onTheWay());
        FaultPoints.reach("erasure.record.after");
    }
}
