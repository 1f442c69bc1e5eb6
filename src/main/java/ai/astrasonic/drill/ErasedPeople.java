package ai.astrasonic.drill;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.erasure.ErasureScript;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.erasure.TableErasure.Action;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.residual.Sought;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of a drill: what identified them, and how many rows each table has of them. */
record ErasedPeople(List<AccountId> accounts, List<Sought> traces, List<String> tables, List<String> dataSets) {

    private static final String ACCOUNT = "account";
    private static final String KEY = "account_id";
    private static final String CONTENT = "backup.content";

    /** Reads, while they are there, by what they are to be sought. */
    static ErasedPeople of(List<AccountId> accounts, ErasureScript script, JdbcClient jdbc) {
        var traces = new ArrayList<Sought>();
        jdbc.sql("SELECT id, email, identity_id FROM account WHERE id = ANY (:people::uuid[])")
                .param("people", TextArray.of(accounts, AccountId::value))
                .query(row -> {
                    traces.add(new Sought(
                            row.getObject("id", UUID.class),
                            Set.of(row.getString("email"), row.getString("identity_id")),
                            Set.of()));
                });
        return new ErasedPeople(List.copyOf(accounts), List.copyOf(traces), tables(script), dataSets(script));
    }

    /** What an erasure of everything writes into the ledger. */
    List<LedgerEntry> erasures(Clock clock) {
        return accounts.stream()
                .map(person -> new LedgerEntry(Ids.next(clock), person.value(), dataSets, clock.instant()))
                .toList();
    }

    /** Rows that an erasure removes, by table; of accounts, those that are not erased. */
    Map<String, Long> count(JdbcClient jdbc) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put(ACCOUNT, count(jdbc, ACCOUNT + " WHERE status <> 'ERASED' AND id"));
        for (var table : tables) {
            counts.put(table, count(jdbc, table + " WHERE " + KEY));
        }
        return counts;
    }

    private long count(JdbcClient jdbc, String where) {
        return jdbc.sql("SELECT count(*) FROM " + where + " = ANY (:people::uuid[])")
                .param("people", TextArray.of(accounts, AccountId::value))
                .query(Long.class)
                .single();
    }

    private static List<String> tables(ErasureScript script) {
        return script.tables().stream()
                .filter(table -> table.action() == Action.DELETE_ROWS)
                .filter(table -> table.subjectColumn().equals(KEY))
                .map(TableErasure::table)
                .sorted()
                .toList();
    }

    private static List<String> dataSets(ErasureScript script) {
        return Stream.concat(
                        script.tables().stream()
                                .filter(table -> table.action() != Action.KEEP)
                                .map(table -> table.dataSet().key()),
                        Stream.of(CONTENT))
                .toList();
    }
}
