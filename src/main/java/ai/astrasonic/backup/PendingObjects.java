package ai.astrasonic.backup;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys under which something may lie in the stores although no content row speaks for it. */
@Component
class PendingObjects {

    private static final int KEYS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    PendingObjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A fresh key, remembered before anything lies under it. */
    String expect(Instant giveUpAt) {
        var key = newKey();
        schedule(key, giveUpAt);
        return key;
    }

    /** Random, so that a key tells nothing of person or content; the first part spreads the load. */
    private static String newKey() {
        var random = UUID.randomUUID().toString();
        return "c/" + random.substring(0, 2) + "/" + random;
    }

    /** Says that an object is spoken for from now on; false when it was given up meanwhile. */
    boolean adopt(String key) {
        return jdbc.sql("DELETE FROM object_cleanup WHERE object_key = :key AND NOT claimed")
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Lets the next run remove the object. */
    void giveUp(String key) {
        schedule(key, clock.instant());
    }

    private void schedule(String key, Instant at) {
        jdbc.sql("""
                        INSERT INTO object_cleanup (object_key, due_at) VALUES (:key, :at)
                        ON CONFLICT (object_key) DO UPDATE SET due_at = excluded.due_at""").param("key", key).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** A claimed key can no longer be adopted by an upload that comes too late. */
    List<String> claim(String after) {
        return jdbc
                .sql("""
                        UPDATE object_cleanup SET claimed = true WHERE object_key IN (
                            SELECT object_key FROM object_cleanup WHERE due_at <= :now AND object_key > :after
                            ORDER BY object_key LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING object_key""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("most", KEYS_AT_ONCE)
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Forgets a claimed key once nothing lies under it. */
    void removed(String key) {
        jdbc.sql("DELETE FROM object_cleanup WHERE object_key = :key AND claimed")
                .param("key", key)
                .update();
    }
}
