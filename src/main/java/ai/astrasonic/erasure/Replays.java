package ai.astrasonic.erasure;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.residual.Sought;
import ai.astrasonic.shared.InternalUse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
                   AND NOT EXISTS (SELECT FROM erasure_replay r WHERE r.id = e.erasure AND r.replayed_at IS NOT NULL)
                   AND NOT EXISTS (SELECT FROM erasure_applied k WHERE k.id = e.erasure))
               OR (e.whole AND EXISTS (SELECT FROM account a WHERE a.id = e.person AND a.status <> 'ERASED')
                   AND NOT EXISTS (SELECT FROM erasure x WHERE x.id = e.erasure AND x.status = 'RUNNING'
                                   AND 'RUNNING' = ANY (:states::text[])))""";

    private static final String BEGIN = """
            INSERT INTO erasure_replay (id, account_id, executed_at, begun_at, identifiers)
            SELECT e.erasure, e.person, e.executed_at, :now, decode(e.sealed, 'hex')
            FROM unnest(:erasures::uuid[], :people::uuid[], :at::timestamptz[], :sealed::text[])
                AS e (erasure, person, executed_at, sealed)
            ON CONFLICT (id) DO UPDATE SET begun_at = excluded.begun_at, identifiers = excluded.identifiers, replayed_at = NULL
            WHERE erasure_replay.replayed_at IS NOT NULL""";

    private static final String RECORD = """
            UPDATE erasure_replay SET replayed_at = :now, identifiers = NULL
            WHERE id = ANY (:erasures::uuid[]) AND replayed_at IS NULL""";

    private final ErasureLedger ledger;
    private final Identifiers identifiers;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replays(ErasureLedger ledger, Identifiers identifiers, DataSource database, Clock clock) {
        this.ledger = ledger;
        this.identifiers = identifiers;
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

    /** Keeps, before anything goes, what identifies these people; what an earlier attempt kept stays as it is. */
    @Transactional
    public void begin(Collection<LedgerEntry> entries) {
        var sealed = identifiers.sealed(
                entries.stream().collect(Collectors.toMap(LedgerEntry::erasure, LedgerEntry::person)));
        jdbc.sql(BEGIN)
                .param("erasures", TextArray.of(entries, LedgerEntry::erasure))
                .param("people", TextArray.of(entries, LedgerEntry::person))
                .param("at", TextArray.of(entries, LedgerEntry::executedAt))
                .param(
                        "sealed",
                        TextArray.of(
                                entries,
                                entry -> HexFormat.of().formatHex(Objects.requireNonNull(sealed.get(entry.erasure())))))
                .param("now", now())
                .update();
    }

    /** Whom to seek, by what was kept when their replay began. */
    public List<Sought> tracesOf(Collection<LedgerEntry> entries) {
        return jdbc.sql("SELECT id, account_id, identifiers FROM erasure_replay WHERE id = ANY (:erasures::uuid[])")
                .param("erasures", TextArray.of(entries, LedgerEntry::erasure))
                .query((row, n) -> identifiers.open(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getBytes("identifiers")))
                .list();
    }

    /** Carried out again, and proven to be. */
    @Transactional
    public void recordReplayed(Collection<LedgerEntry> entries) {
        jdbc.sql(RECORD)
                .param("erasures", TextArray.of(entries, LedgerEntry::erasure))
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private List<LedgerEntry> those(List<LedgerEntry> all, String[] states) {
        var found = new ArrayList<LedgerEntry>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            var chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            var ids = unapplied(chunk, states);
            chunk.stream().filter(entry -> ids.contains(entry.erasure())).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private Set<UUID> unapplied(List<LedgerEntry> entries, String[] states) {
        var found = new HashSet<UUID>();
        jdbc.sql(UNAPPLIED)
                .param("erasures", TextArray.of(entries, LedgerEntry::erasure))
                .param("people", TextArray.of(entries, LedgerEntry::person))
                .param("whole", TextArray.of(entries, entry -> entry.dataSets().contains(WHOLE_ACCOUNT)))
                .param("states", states)
                .query(row -> {
                    found.add(row.getObject("erasure", UUID.class));
                });
        return found;
    }
}
