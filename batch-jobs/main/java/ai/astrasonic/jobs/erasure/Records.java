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
        erase(batch, Predicate.not(Records::isOfThePeople));
    }

    void closeAccounts(Batch batch) {
        erase(batch, Records::isOfThePeople);
    }

    private void erase(Batch batch, Predicate<TableErasure> which) {
        var tables = script.tables().stream().filter(which).toList();
        long[] done = {0};
        for (var table : tables) {
            batch.together("records", people -> done[0] += from(batch, table, people, done[0]));
            batch.done(done[0]);
        }
    }

    private long from(Batch batch, TableErasure table, List<DueErasure> people, long before) {
        return records.from(table, erasing(table, people), rows -> {
            batch.requireOwner();
            if (rows > 0) {
                batch.done(before + rows);
            }
        });
    }

    /** Counts again, from the tables themselves: what came in meanwhile is not passed over. */
    void requireNothingLeft(Batch batch) {
        batch.together("recount", people -> {
            long left = script.tables().stream()
                    .mapToLong(table -> records.left(List.of(table), erasing(table, people)))
                    .sum();
            if (left > 0) {
                throw StepFailed.retryable("rows-left", new IOException("rows came in"), left);
            }
        });
    }

    private static List<AccountId> erasing(TableErasure table, List<DueErasure> people) {
        return Batch.accounts(Batch.erasing(Set.of(table.dataSet().key()), people));
    }

    private static boolean isOfThePeople(TableErasure table) {
        return table.dataSet().role() == SubjectRole.SUBJECT;
    }
}
