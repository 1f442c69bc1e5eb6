package ai.astrasonic.erasure;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of erasures: reads what stands there and makes the moves from one status to the next. */
@Component
class ErasureTable {

    private static final String COLUMNS = """
            SELECT id, request_id, account_id, status, status_since, coalesce(because, '') AS because, plan, plan_sha256,
                   planned_at, approved_sha256, approved_at, due_at, batch, begun_at IS NOT NULL AS begun, executed_at,
                   scanned_at, certified_at, completed_at
            FROM erasure
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the person, or the request, has an erasure already that is not at its end. */
    boolean insert(ErasureId id, RequestId request, AccountId person, ErasurePlan plan) {
        return jdbc.sql("""
                        INSERT INTO erasure (id, request_id, account_id, status, status_since, plan, plan_sha256, planned_at)
                        VALUES (:id, :request, :account, 'PLANNED', :now, :plan::jsonb, :sha, :now)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id.value())
                        .param("request", request.value())
                        .param("account", person.value())
                        .param("now", now())
                        .param("plan", PlanText.of(plan))
                        .param("sha", PlanText.sha256(plan))
                        .update()
                == 1;
    }

    /** Nobody else plans for this request until the caller's transaction ends: a listener and a person may both want to. */
    void planAlone(RequestId request) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('erasure-plan ' || :request, 0))")
                .param("request", request.toString())
                .query(row -> {});
    }

    /** The erasure of a request that counts: the newest, a cancelled one included. */
    Optional<ErasureView> ofRequest(RequestId request) {
        return one("WHERE request_id = :id ORDER BY id DESC LIMIT 1", request.value());
    }

    /** The same, which nobody else changes before the transaction ends. */
    Optional<ErasureView> holding(RequestId request) {
        return one("WHERE request_id = :id ORDER BY id DESC LIMIT 1 FOR UPDATE", request.value());
    }

    /** For each of these requests its newest erasure; none where there was none. */
    Map<RequestId, ErasureView> newestOf(Collection<RequestId> requests) {
        return jdbc
                .sql(COLUMNS + """
                        WHERE id IN (SELECT DISTINCT ON (request_id) id FROM erasure
                                     WHERE request_id = ANY(:ids::uuid[]) ORDER BY request_id, id DESC)
                        """)
                .param("ids", TextArray.of(requests, RequestId::value))
                .query(ErasureTable::view)
                .stream()
                .collect(Collectors.toMap(ErasureView::request, Function.identity()));
    }

    Optional<ErasureView> find(ErasureId id) {
        return one("WHERE id = :id", id.value());
    }

    Optional<ErasureView> holding(ErasureId id) {
        return one("WHERE id = :id FOR UPDATE", id.value());
    }

    /** The person's erasure that is not at its end. */
    Optional<ErasureView> liveOf(AccountId person) {
        return one("WHERE account_id = :id AND status NOT IN ('CERTIFIED', 'CANCELLED')", person.value());
    }

    private Optional<ErasureView> one(String where, UUID id) {
        return jdbc.sql(COLUMNS + where)
                .param("id", id)
                .query(ErasureTable::view)
                .optional();
    }

    /** Whose waiting period is over and who is in no batch; what another instance is at is passed over. */
    List<ErasureView> due(int most) {
        return jdbc.sql(COLUMNS + """
                        WHERE status = 'WAITING' AND due_at <= :now AND approved_sha256 = plan_sha256
                        ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED
                        """)
                .param("now", now())
                .param("most", most)
                .query(ErasureTable::view)
                .list();
    }

    List<ErasureView> inBatch(UUID batch, ErasureStatus status) {
        return jdbc.sql(COLUMNS + "WHERE batch = :batch AND status = :status ORDER BY id")
                .param("batch", batch)
                .param("status", status.name())
                .query(ErasureTable::view)
                .list();
    }

    List<ErasureView> holdingBatch(UUID batch) {
        return jdbc.sql(COLUMNS + "WHERE batch = :batch AND status = 'RUNNING' ORDER BY id FOR UPDATE")
                .param("batch", batch)
                .query(ErasureTable::view)
                .list();
    }

    List<ErasureView> deferred() {
        return jdbc.sql(COLUMNS + "WHERE status = 'DEFERRED' ORDER BY id FOR UPDATE")
                .query(ErasureTable::view)
                .list();
    }

    /** Batches with something to erase, or erased but neither certified nor left to an engineer. */
    List<String> openBatches() {
        return jdbc.sql("""
                        SELECT batch::text FROM erasure
                        WHERE status = 'RUNNING' OR (status = 'ERASED' AND (scanned_at IS NULL OR is_clean))
                        GROUP BY batch ORDER BY min(due_at), batch
                        """).query((row, n) -> row.getString(1)).list();
    }

    void move(Collection<ErasureId> ids, ErasureStatus to, String because) {
        jdbc.sql("""
                        UPDATE erasure SET status = :to, status_since = :now, because = nullif(:because, ''),
                            batch = CASE WHEN :to IN ('RUNNING', 'ERASED', 'CERTIFIED') THEN batch END,
                            version = version + 1
                        WHERE id = ANY(:ids::uuid[])
                        """)
                .param("to", to.name())
                .param("now", now())
                .param("because", because)
                .param("ids", ids(ids))
                .update();
    }

    void intoBatch(Collection<ErasureId> ids, UUID batch) {
        jdbc.sql("""
                        UPDATE erasure SET status = 'RUNNING', status_since = :now, because = NULL, batch = :batch,
                            version = version + 1
                        WHERE id = ANY(:ids::uuid[])
                        """)
                .param("now", now())
                .param("batch", batch)
                .param("ids", ids(ids))
                .update();
    }

    void begin(Collection<ErasureId> ids) {
        jdbc.sql("UPDATE erasure SET begun_at = :now, version = version + 1 WHERE id = ANY(:ids::uuid[])")
                .param("now", now())
                .param("ids", ids(ids))
                .update();
    }

    /** Looks at them again later; why they wait is shown meanwhile. */
    void postpone(Collection<ErasureId> ids, Instant until, String because) {
        jdbc.sql(
                        "UPDATE erasure SET due_at = :until, because = :because, version = version + 1 WHERE id = ANY(:ids::uuid[])")
                .param("until", Timestamp.from(until))
                .param("because", because)
                .param("ids", ids(ids))
                .update();
    }

    /** What was postponed for this reason is looked at again at once. */
    void noLongerPostponed(String because) {
        jdbc.sql(
                        "UPDATE erasure SET due_at = :now, version = version + 1 WHERE status = 'WAITING' AND because = :because")
                .param("now", now())
                .param("because", because)
                .update();
    }

    /** A new plan: what was approved before counts no longer. */
    void plan(ErasureId id, ErasurePlan plan, String because) {
        jdbc.sql("""
                        UPDATE erasure SET status = 'PLANNED', status_since = :now, because = nullif(:because, ''),
                            plan = :plan::jsonb, plan_sha256 = :sha, planned_at = :now, approved_sha256 = NULL,
                            approved_at = NULL, batch = NULL, version = version + 1
                        WHERE id = :id AND begun_at IS NULL
                        """)
                .param("now", now())
                .param("because", because)
                .param("plan", PlanText.of(plan))
                .param("sha", PlanText.sha256(plan))
                .param("id", id.value())
                .update();
    }

    void approve(ErasureId id, String sha256, Instant due) {
        jdbc.sql("""
                        UPDATE erasure SET status = 'WAITING', status_since = :now, because = NULL, approved_sha256 = :sha,
                            approved_at = :now, due_at = :due, version = version + 1
                        WHERE id = :id
                        """)
                .param("now", now())
                .param("sha", sha256)
                .param("due", Timestamp.from(due))
                .param("id", id.value())
                .update();
    }

    void resume(Collection<ErasureId> ids) {
        jdbc.sql("""
                        UPDATE erasure SET status = 'WAITING', status_since = :now, because = NULL,
                            due_at = greatest(due_at, :now), version = version + 1
                        WHERE id = ANY(:ids::uuid[])
                        """).param("now", now()).param("ids", ids(ids)).update();
    }

    /** @return those who were not recorded before */
    List<ErasureId> erased(Collection<ErasureId> ids) {
        return jdbc.sql("""
                        UPDATE erasure SET status = 'ERASED', status_since = :now, executed_at = :now, version = version + 1
                        WHERE id = ANY(:ids::uuid[]) AND status = 'RUNNING' AND begun_at IS NOT NULL
                        RETURNING id
                        """)
                .param("now", now())
                .param("ids", ids(ids))
                .query((row, n) -> new ErasureId(row.getObject(1, UUID.class)))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static String[] ids(Collection<ErasureId> ids) {
        return ids.stream().map(ErasureId::toString).toArray(String[]::new);
    }

    private static ErasureView view(ResultSet row, int n) throws SQLException {
        return new ErasureView(
                new ErasureId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                ErasureStatus.valueOf(row.getString("status")),
                Objects.requireNonNull(at(row, "status_since")),
                row.getString("because"),
                PlanText.read(row.getString("plan")),
                row.getString("plan_sha256"),
                Objects.requireNonNull(at(row, "planned_at")),
                row.getString("approved_sha256"),
                at(row, "approved_at"),
                at(row, "due_at"),
                row.getObject("batch", UUID.class),
                row.getBoolean("begun"),
                at(row, "executed_at"),
                at(row, "scanned_at"),
                at(row, "certified_at"),
                at(row, "completed_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
