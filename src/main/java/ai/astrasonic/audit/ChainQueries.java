package ai.astrasonic.audit;

/** The set-based questions of a verification; each answers the kind of tampering and where it was found. */
final class ChainQueries {

    /** Every link against its own entry, against itself and against the link before it. */
    static final String LINKS = """
            SELECT finding, 'position ' || position || ', entry ' || entry_id FROM (
                SELECT c.position, c.entry_id, CASE
                    WHEN c.position > :head THEN 'INSERTED'
                    WHEN e.id IS NULL THEN 'DELETED'
                    WHEN c.position <> c.before_position + 1 THEN 'DELETED'
                    WHEN c.hash <> sha256(c.previous_hash || audit_canonical(e.id, e.occurred_at, e.verb, e.object_type,
                                                              e.outcome, c.actor_mark, c.object_mark, c.words_mark))
                      OR c.actor_mark <> audit_mark(:inner, :outer, e.actor)
                      OR c.object_mark <> audit_mark(:inner, :outer, audit_object(e.object_id, e.account_id))
                      OR c.words_mark <> audit_mark(:inner, :outer, audit_words(e.origin, e.reason, e.details))
                      THEN 'CHANGED'
                    WHEN c.previous_hash <> c.before_hash THEN 'REORDERED'
                END AS finding
                FROM (SELECT *, lag(position, 1, 0::bigint) OVER chain AS before_position,
                             lag(hash, 1, audit_genesis()) OVER chain AS before_hash
                      FROM audit_chain WINDOW chain AS (ORDER BY position)) c
                LEFT JOIN audit_entry e ON e.id = c.entry_id) checked
            WHERE finding IS NOT NULL ORDER BY position LIMIT 100""";

    /** Entries that nobody chained and that do not wait to be: they came past the trail's own way in. */
    static final String INSERTED = """
            SELECT 'INSERTED', 'entry ' || e.id FROM audit_entry e
            WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = e.id)
              AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = e.id)
            ORDER BY e.id LIMIT 100""";

    /** Entries that waited to be chained and are gone. */
    static final String DELETED_WAITING = """
            SELECT 'DELETED', 'entry ' || u.entry_id FROM audit_unsealed u
            WHERE NOT EXISTS (SELECT FROM audit_entry e WHERE e.id = u.entry_id)
            ORDER BY u.entry_id LIMIT 100""";

    static final String COUNTS = """
            SELECT coalesce(max(position), 0) AS last, count(*) AS links,
                   (SELECT count(*) FROM audit_unsealed) AS waiting FROM audit_chain""";

    static final String HASH_AT = "SELECT hash FROM audit_chain WHERE position = :position";

    private ChainQueries() {}
}
