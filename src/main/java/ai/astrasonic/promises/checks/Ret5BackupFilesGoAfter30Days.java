package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.promises.evidence.StoreListing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 30 days after a deletion request no backup file of the person may be on the list, and neither store may hold anything older
 * that no file and no package refers to: no object, no older version, no delete marker, no unfinished upload.
 */
@Component
class Ret5BackupFilesGoAfter30Days extends GoesAfterItsTerm {

    private static final String UNREFERRED = """
            SELECT key FROM unnest(CAST(:keys AS text[])) key
            WHERE NOT EXISTS (SELECT FROM stored_object o JOIN backup_file f ON f.object_id = o.id WHERE o.object_key = key)
              AND NOT EXISTS (SELECT FROM access_package p WHERE p.object_key = key AND p.removed_at IS NULL)
              AND NOT EXISTS (SELECT FROM object_cleanup c WHERE c.object_key = key AND c.due_at > :before)""";

    private final Evidence evidence;
    private final StoreListing stores;

    Ret5BackupFilesGoAfter30Days(Evidence evidence, LeftRows left, StoreListing stores) {
        super(PromiseId.RET_5, "backup", set -> set.retention().equals("backup"), evidence, left);
        this.evidence = evidence;
        this.stores = stores;
    }

    @Override
    Map<String, Long> elsewhere(Instant before) {
        var found = new HashMap<String, Long>();
        for (var store : StoreListing.STORES) {
            stores.read(store, page -> {
                var old =
                        page.stream().filter(each -> !each.at().isAfter(before)).toList();
                var lost = unreferred(old, before);
                long count =
                        old.stream().filter(each -> lost.contains(each.key())).count();
                if (count > 0) {
                    found.merge(store, count, Long::sum);
                }
            });
        }
        return found;
    }

    private Set<String> unreferred(List<StoreListing.Listed> old, Instant before) {
        return old.isEmpty()
                ? Set.of()
                : new HashSet<>(evidence.ask()
                        .sql(UNREFERRED)
                        .param(
                                "keys",
                                old.stream()
                                        .map(StoreListing.Listed::key)
                                        .distinct()
                                        .toArray(String[]::new))
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list());
    }
}
