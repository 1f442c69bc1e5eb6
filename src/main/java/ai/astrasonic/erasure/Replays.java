package ai.astrasonic.erasure;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares the erasure ledger with the database: a restored one has people live again whom the ledger tells of. */
@Service
@InternalUse("opaque ids alone; asked at the start and by the replay, before anybody can sign in")
public class Replays {

    private static final int CHUNK = 10_000;
    private static final String WHOLE_ACCOUNT = "accounts.account";

    private static final String UNAPPLIED = """
            SELECT e.erasure
            FROM unnest(:erasures::uuid[], :people::uuid[], :whole::boolean[]) AS e (erasure, person, whole)
            WHERE (NOT EXISTS (SELECT FROM erasure x WHERE x.id = e.erasure AND x.status = ANY (:states::text[]))
                   AND NOT EXISTS (SELECT FROM erasure_replay r WHERE r.id = e.erasure))
               OR (e.whole AND EXISTS (SELECT FROM account a WHERE a.id = e.person AND a.status <> 'ERASED')
                   AND NOT EXISTS (SELECT FROM erasure x WHERE x.id = e.erasure AND x.status = 'RUNNING'
                                   AND 'RUNNING' = ANY (:states::text[])))""";

    private static final String RECORD = """
            INSERT INTO erasure_replay (id, account_id, executed_at, replayed_at)
            SELECT e.erasure, e.person, e.executed_at, :now
            FROM unnest(:erasures::uuid[], :people::uuid[], :at::timestamptz[]) AS e (erasure, person, executed_at)
            ON CONFLICT (id) DO UPDATE SET replayed_at = excluded.replayed_at""";

    private final ErasureLedger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replays(ErasureLedger ledger, DataSource database, Clock clock) {
        this.ledger = ledger;
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** The erasures of the ledger that this database has not carried out, or has taken back. */
    public List<LedgerEntry> unapplied() {
        return those(ledger.entries(), new String[] {"ERASED", "CERTIFIED"});
    }

    /** The same without those whose job is on its way and ends by itself. */
    public List<LedgerEntry> unappliedAndLeft() {
        return those(ledger.entries(), new String[] {"RUNNING", "ERASED", "CERTIFIED"});
    }

    /** How many erasures the database tells of that the ledger does not know: it was lost, or is another one. */
    public long unknownToLedger() {
        var known = new HashSet<UUID>();
        ledger.entries().forEach(entry -> known.add(entry.erasure()));
        return jdbc
                .sql("SELECT id FROM erasure WHERE status IN ('ERASED', 'CERTIFIED')")
                .query(UUID.class)
                .list()
                .stream()
                .filter(id -> !known.contains(id))
                .count();
    }

    /** Carried out again, and proven to be. */
    public void recordReplayed(Collection<LedgerEntry> entries) {
        jdbc.sql(RECORD)
                .param("erasures", TextArray.of(entries, LedgerEntry::erasure))
                .param("people", TextArray.of(entries, LedgerEntry::person))
                .param("at", TextArray.of(entries, LedgerEntry::executedAt))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<LedgerEntry> those(List<LedgerEntry> all, String[] states) {
        var found = new ArrayList<LedgerEntry>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            var chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            var ids = new HashSet<>(unapplied(chunk, states));
            chunk.stream().filter(entry -> ids.contains(entry.erasure())).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private List<UUID> unapplied(List<LedgerEntry> entries, String[] states) {
        return jdbc.sql(UNAPPLIED)
                .param("erasures", TextArray.of(entries, LedgerEntry::erasure))
                .param("people", TextArray.of(entries, LedgerEntry::person))
                .param("whole", TextArray.of(entries, entry -> entry.dataSets().contains(WHOLE_ACCOUNT)))
                .param("states", states)
                .query(UUID.class)
                .list();
    }
}
