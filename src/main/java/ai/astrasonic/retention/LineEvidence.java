package ai.astrasonic.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds what a transaction ended to the proof of its line, within that transaction: both are there, or neither. */
public final class LineEvidence {

    private static final String ADD = """
            UPDATE retention_line SET
                gone = gone + :gone, with_them = with_them + :withThem, transactions = transactions + 1,
                oldest_gone = least(oldest_gone, :oldest), newest_gone = greatest(newest_gone, :newest),
                keys_sha256 = CASE WHEN :keys::bytea IS NULL THEN keys_sha256
                                   ELSE sha256(coalesce(keys_sha256, ''::bytea) || :keys::bytea) END
            WHERE id = :line AND execution = :execution AND state = 'RUNNING'""";

    private LineEvidence() {}

    /**
     * @param transaction of whoever ended something, as the role that did
     * @throws TakenOver when another instance carries the line out by now, or it was stopped; the transaction must fail
     */
    public static void add(JdbcClient transaction, Work work, Ended ended) {
        int found = transaction
                .sql(ADD)
                .param("gone", ended.gone())
                .param("withThem", ended.withThem())
                .param("oldest", utc(ended.oldest()))
                .param("newest", utc(ended.newest()))
                .param("keys", ended.keys())
                .param("line", work.line())
                .param("execution", work.execution())
                .update();
        if (found == 0) {
            throw new TakenOver(work.line());
        }
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
