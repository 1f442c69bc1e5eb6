package ai.astrasonic.backup;

import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.ObjectVersion;
import ai.astrasonic.shared.AccountId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which of a person's objects the primary store really has. It asks for each object by itself, or reads through the
 * list of all, whichever takes fewer calls.
 */
@Component
class StoredKeys {

    private static final String ALL = "c/";
    private static final int KEYS_IN_A_CALL = 1000;

    private final JdbcClient jdbc;
    private final ObjectStores stores;

    StoredKeys(JdbcClient jdbc, ObjectStores stores) {
        this.jdbc = jdbc;
        this.stores = stores;
    }

    Predicate<String> of(AccountId account) {
        long listing = 1 + count("SELECT count(*) FROM stored_object") / KEYS_IN_A_CALL;
        long files = jdbc.sql("SELECT count(*) FROM backup_file WHERE account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
        if (files <= listing) {
            return key -> stores.primary().head(key).isPresent();
        }
        return listed(account)::contains;
    }

    /** Of the whole list only the person's own keys are kept. */
    private Set<String> listed(AccountId account) {
        var wanted = new HashSet<>(jdbc.sql("""
                        SELECT o.object_key FROM backup_file f JOIN stored_object o ON o.id = f.object_id
                        WHERE f.account_id = :account""")
                .param("account", account.value())
                .query(String.class)
                .list());
        var found = new HashSet<String>();
        try (var versions = stores.primary().versions(ALL)) {
            versions.filter(version -> version.latest() && !version.deleteMarker())
                    .map(ObjectVersion::key)
                    .filter(wanted::contains)
                    .forEach(found::add);
        }
        return found;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
