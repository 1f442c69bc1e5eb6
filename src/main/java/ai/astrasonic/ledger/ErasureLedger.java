package ai.astrasonic.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The append-only list of erasures, outside the database so that no restore takes it back. */
@Component
public class ErasureLedger {

    /** Adds what is not in it yet, whole and on disk when this returns. */
    public void append(Collection<LedgerEntry> entries) {
        throw new UnsupportedOperationException("to be built");
    }

    public List<LedgerEntry> entries() {
        throw new UnsupportedOperationException("to be built");
    }
}
