package ai.astrasonic.jobs.retention;

import ai.astrasonic.retention.HeldRows;
import java.time.Duration;

/** The questions about packages whose object may still lie in its store. */
final class PackageSql {

    static final Duration RECENTLY = Duration.ofDays(30);

    private static final String SINCE = "coalesce(t.revoked_at, t.released_at, t.built_at, t.ordered_at)";

    /**
     * Nobody may open it any more, and its days are over; one that was revoked has no days left. While somebody may still
     * fetch one, no shorter rule takes it away from them.
     */
    private static final String DUE = "t.removed_at IS NULL AND (" + SINCE + " < :before OR t.status = 'REVOKED')"
            + " AND (t.status IN ('REVOKED', 'EXPIRED') OR t.expires_at <= :now)";

    private static final String HELD = HeldRows.condition("t.account_id", SINCE);

    static final String TALLY = """
            SELECT count(*) FILTER (WHERE NOT held), count(*) FILTER (WHERE held),
                   count(*) FILTER (WHERE NOT held AND used >= :recently),
                   min(since) FILTER (WHERE NOT held), max(since) FILTER (WHERE NOT held),
                   coalesce(sum(bytes) FILTER (WHERE NOT held), 0)
            FROM (SELECT %s AS since, %s AS held, t.bytes,
                         (SELECT max(l.last_used_at) FROM download_link l WHERE l.package_id = t.id) AS used
                  FROM access_package t WHERE %s) packages""".formatted(SINCE, HELD, DUE);

    static final String SOME =
            "SELECT t.id FROM access_package t WHERE " + DUE + " AND NOT " + HELD + " ORDER BY t.id LIMIT :rows";

    static final String MAY_GO =
            "SELECT EXISTS (SELECT FROM access_package t WHERE t.id = :id AND " + DUE + " AND NOT " + HELD + ")";

    static final String SINCE_OF = "SELECT " + SINCE + " FROM access_package t WHERE t.id = :id";

    static final String OLDEST = "SELECT min(" + SINCE + ") FROM access_package t WHERE t.removed_at IS NULL";

    static final String RECORDS = "SELECT id, since, account_id, held FROM (SELECT t.id::text AS id, " + SINCE
            + " AS since, t.account_id, " + HELD + " AS held FROM access_package t WHERE " + DUE
            + ") packages WHERE (since, id) > (:afterSince::timestamptz, :afterId) ORDER BY since, id LIMIT :limit";

    static final String COMING = "SELECT to_char((" + SINCE + " AT TIME ZONE 'Europe/Amsterdam')::date"
            + " + CAST(:period AS interval) + interval '1 day', 'YYYY-MM') AS month, count(*), coalesce(sum(t.bytes), 0)"
            + " FROM access_package t WHERE t.removed_at IS NULL AND " + SINCE + " >= :from AND " + SINCE
            + " < :until GROUP BY 1 ORDER BY 1";

    private PackageSql() {}
}
