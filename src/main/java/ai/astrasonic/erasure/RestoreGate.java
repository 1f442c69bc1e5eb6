package ai.astrasonic.erasure;

import ai.astrasonic.ledger.LedgerFailure;
import ai.astrasonic.shared.InternalUse;
import ai.astrasonic.shared.ServiceGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stays closed from the start to the end of an instance that found people live again whom the erasure ledger tells of: a
 * restored database does not serve before they are erased again. It fails closed: without a good ledger nobody can know.
 */
@Component
@InternalUse("says open or closed, to the health check, the web server and the jobs")
public class RestoreGate implements ServiceGate {

    private static final Logger log = LoggerFactory.getLogger(RestoreGate.class);

    private final String closedBecause;

    RestoreGate(Replays replays) {
        this.closedBecause = look(replays);
        if (!isOpen()) {
            log.error("This console does not serve: {}", closedBecause);
        }
    }

    @Override
    public boolean isOpen() {
        return closedBecause.isEmpty();
    }

    /** A sentence for the log and for who operates the console; empty when it is open. */
    public String closedBecause() {
        return closedBecause;
    }

    private static String look(Replays replays) {
        try {
            int left = replays.unappliedAndLeft().size();
            long unknown = replays.unknownToLedger();
            if (unknown > 0) {
                log.error(
                        "The erasure ledger lacks {} erasures of this database: bring it back from its backup",
                        unknown);
            }
            return left == 0
                    ? ""
                    : "%d erasures of the ledger are not in this database, which was restored from a backup before them: run ./console erasures replay, then start again"
                            .formatted(left);
        } catch (LedgerFailure unreadable) {
            return unreadable.sentence();
        }
    }
}
