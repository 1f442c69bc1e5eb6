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
        batch.together(
                "records",
                people -> batch.done(erase(batch, people, due(people).only(Predicate.not(Records::isOfThePeople)))));
    }

    private DueRows due(List<DueErasure> people) {
        return records.due(script.tables(), Batch.accounts(people));
    }

    void closeAccounts(Batch batch) {
        var accounts = DueRows.anyIn(script.tables().stream()
                .filter(ErasureSql::hasWork)
                .filter(Records::isOfThePeople)
                .toList());
        batch.together("records", people -> erase(batch, people, accounts));
    }

    private long erase(Batch batch, List<DueErasure> people, DueRows due) {
        return records.erase(due, table -> erasing(table, people), rows -> {
            if (rows > 0) {
                batch.requireOwner();
                batch.done(rows);
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
