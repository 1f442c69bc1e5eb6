package ai.astrasonic.jobs.erasure;

import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.DueErasure;
import ai.astrasonic.erasure.ErasureScript;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.shared.AccountId;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Takes away the rows in the database, table after table, of everybody on the way at once; the account itself comes last. */
@Component
class Records {

    private final ErasureScript script;
    private final EraseRecords records;

    Records(ErasureScript script, EraseRecords records) {
        this.script = script;
        this.records = records;
    }

    /** Everything but the accounts, which still say who is who at the identity server. */
    void erase(Batch batch) {
        var tables = tables(Predicate.not(Records::isOfThePeople));
        erase(batch, records.due(tables, Batch.accounts(batch.onTheWay())));
    }

    void closeAccounts(Batch batch) {
        var tables = tables(Records::isOfThePeople);
        erase(batch, DueRows.oneEach(tables, batch.onTheWay().size()));
    }

    private List<TableErasure> tables(Predicate<TableErasure> which) {
        return script.tables().stream()
                .filter(which)
                .filter(ErasureSql::hasWork)
                .toList();
    }

    private void erase(Batch batch, DueRows due) {
        if (records.isLittle(due)) {
            batch.together("records", people -> batch.done(records.atOnce(due, table -> erasing(table, people))));
        } else {
            tableAfterTable(batch, due);
        }
    }

    private void tableAfterTable(Batch batch, DueRows due) {
        long[] done = {0};
        for (var table : due.tables()) {
            batch.together("records", people -> done[0] += from(batch, table, due, people, done[0]));
            batch.done(done[0]);
        }
    }

    private long from(Batch batch, TableErasure table, DueRows due, List<DueErasure> people, long before) {
        return records.from(table, due, erasing(table, people), rows -> {
            if (rows > 0) {
                batch.requireOwner();
                batch.done(before + rows);
            }
        });
    }

    /** Counts again, from the tables themselves: what came in meanwhile is not passed over. */
    void requireNothingLeft(Batch batch) {
        if (left(batch.onTheWay()) > 0) {
            batch.each("recount", person -> requireNothingLeft(left(List.of(person))));
        }
    }

    private long left(List<DueErasure> people) {
        return records.left(script.tables(), Batch.accounts(people), table -> erasing(table, people));
    }

    private static void requireNothingLeft(long left) throws StepFailed {
        if (left > 0) {
            throw StepFailed.retryable("rows-left", new IOException("rows came in"), left);
        }
    }

    private static List<AccountId> erasing(TableErasure table, List<DueErasure> people) {
        return Batch.accounts(Batch.erasing(Set.of(table.dataSet().key()), people));
    }

    private static boolean isOfThePeople(TableErasure table) {
        return table.dataSet().role() == SubjectRole.SUBJECT;
    }
}
