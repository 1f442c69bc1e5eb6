package ai.astrasonic.jobs.replay;

import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.erasure.Replays;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.residual.ResidualScan;
import ai.astrasonic.shared.InternalUse;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The replay of the erasure ledger on the database of this instance, as the job of that name. */
@Component
@InternalUse("started by the command that replays and by the restore drill, on instances that serve nobody")
public class LedgerReplay {

    private final Replay replay;

    LedgerReplay(
            ErasureLedger ledger,
            Replays replays,
            ErasureEngine engine,
            ResidualScan scan,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.replay = new Replay(ledger, replays, engine, scan::of, audit, new TransactionTemplate(transactions));
    }

    /**
     * Answers whether nothing of anybody in the ledger is left that their erasure removed.
     *
     * @param say hears each sentence of what was done
     */
    public boolean run(Consumer<String> say) {
        return RunAs.jobFor("replay", () -> replay.run(say));
    }
}
