package ai.astrasonic.jobs.erasure;

import ai.astrasonic.backup.ErasedFiles;
import ai.astrasonic.database.TextArray;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.ErasureScript;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.identityserver.CustomerIdentities;
import ai.astrasonic.jobs.replay.ErasureEngine;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.requests.PackageRemoval;
import ai.astrasonic.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The erasure of the job without its case: for people whom a restored database has live again and whose request it may not
 * know. Each step looks at what is there, so that it can be cut short anywhere and begun anew.
 */
@Component
class ErasedAgain implements ErasureEngine {

    private static final String FILES = "backup.file";
    private static final String ACCOUNT = "accounts.account";
    private static final int REFERENCES_AT_ONCE = 5_000;

    private final ErasureScript script;
    private final EraseRecords records;
    private final ErasedFiles files;
    private final PackageRemoval packages;
    private final CustomerIdentities identities;
    private final JdbcClient jdbc;

    ErasedAgain(
            ErasureScript script,
            EraseRecords records,
            ErasedFiles files,
            PackageRemoval packages,
            CustomerIdentities identities,
            JdbcClient jdbc) {
        this.script = script;
        this.records = records;
        this.files = files;
        this.packages = packages;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    /** The account last: until then it says who the person is at the identity server. */
    @Override
    public long erase(Collection<LedgerEntry> entries) {
        long erased = files(theirs(FILES, entries)) + packages(theirs(ACCOUNT, entries));
        erased += records(entries, Predicate.not(ErasedAgain::isOfThePeople));
        signIns(theirs(ACCOUNT, entries));
        return erased + records(entries, ErasedAgain::isOfThePeople);
    }

    @Override
    public long left(Collection<LedgerEntry> entries) {
        return records.left(script.tables(), everybody(entries), table -> theirs(table, entries));
    }

    private long files(List<AccountId> people) {
        long released = 0;
        for (int some = release(people); some > 0; some = release(people)) {
            released += some;
        }
        people.forEach(files::remove);
        files.forget(people);
        return released;
    }

    private int release(List<AccountId> people) {
        return people.isEmpty() ? 0 : files.release(people, REFERENCES_AT_ONCE);
    }

    private long packages(List<AccountId> people) {
        return people.stream().mapToLong(packages::removeAllOf).sum();
    }

    private long records(Collection<LedgerEntry> entries, Predicate<TableErasure> which) {
        var due = records.due(script.tables(), everybody(entries)).only(which);
        return records.erase(due, table -> theirs(table, entries), rows -> {});
    }

    /** Where the identity server is not named, the scan says that nobody searched it. */
    private void signIns(List<AccountId> people) {
        if (identities.isConfigured()) {
            jdbc.sql("SELECT identity_id FROM account WHERE id = ANY (:people::uuid[]) AND identity_id IS NOT NULL")
                    .param("people", TextArray.of(people, AccountId::value))
                    .query(String.class)
                    .list()
                    .forEach(identities::remove);
        }
    }

    private static List<AccountId> theirs(TableErasure table, Collection<LedgerEntry> entries) {
        return theirs(table.dataSet().key(), entries);
    }

    private static List<AccountId> theirs(String dataSet, Collection<LedgerEntry> entries) {
        return everybody(entries.stream()
                .filter(entry -> entry.dataSets().contains(dataSet))
                .toList());
    }

    private static List<AccountId> everybody(Collection<LedgerEntry> entries) {
        return entries.stream()
                .map(entry -> new AccountId(entry.person()))
                .distinct()
                .toList();
    }

    private static boolean isOfThePeople(TableErasure table) {
        return table.dataSet().role() == SubjectRole.SUBJECT;
    }
}
