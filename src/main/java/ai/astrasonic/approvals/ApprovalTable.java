package ai.astrasonic.approvals;

import ai.astrasonic.approvals.Approval.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes approvals; each change names the state that it leaves, so that of two at once one finds nothing to change. */
@Component
class ApprovalTable {

    private static final String WAITS = "status = 'WAITING' AND expires_at > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovalTable(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** So that two who ask for the same at once get one order. */
    void oneAtATime(String kind, UUID object) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "approval " + kind + " " + object)
                .query(Integer.class)
                .single();
    }

    Optional<Approval> find(ApprovalId id) {
        return jdbc.sql("SELECT * FROM approval WHERE id = :id")
                .param("id", id.value())
                .query(this::approval)
                .optional();
    }

    /** What waits or counts for this object; what expired while it waited is still there. */
    Optional<Approval> live(String kind, UUID object) {
        return jdbc.sql("SELECT * FROM approval WHERE kind = :kind AND object_id = :object"
                        + " AND status IN ('WAITING', 'APPROVED')")
                .param("kind", kind)
                .param("object", object)
                .query(this::approval)
                .optional();
    }

    void insert(ApprovalId id, ApprovalOrder order, String by, Instant expires) {
        jdbc.sql("""
                        INSERT INTO approval (id, kind, object_id, content_sha256, link, reason, asked_at, asked_by,
                                              expires_at, status)
                        VALUES (:id, :kind, :object, :hash, :link, :reason, :now, :by, :expires, 'WAITING')""")
                .param("id", id.value())
                .param("kind", order.kind())
                .param("object", order.object())
                .param("hash", order.contentSha256())
                .param("link", order.link())
                .param("reason", order.reason())
                .param("now", now())
                .param("by", by)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty when nothing waits there any more, or for whoever asked. */
    Optional<Approval> decide(ApprovalId id, ApprovalStatus decision, String by, String reason) {
        return jdbc.sql("UPDATE approval SET status = :status, decided_at = :now, decided_by = :by,"
                        + " decision_reason = :reason WHERE id = :id AND asked_by <> :by AND " + WAITS + " RETURNING *")
                .param("id", id.value())
                .param("status", decision.name())
                .param("now", now())
                .param("by", by)
                .param("reason", reason)
                .query(this::approval)
                .optional();
    }

    boolean withdraw(ApprovalId id, String by, String reason) {
        return jdbc.sql("UPDATE approval SET status = 'WITHDRAWN', withdrawn_at = :now, withdrawn_by = :by,"
                                + " withdrawal_reason = :reason WHERE id = :id AND status IN ('WAITING', 'APPROVED')")
                        .param("id", id.value())
                        .param("now", now())
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** @param after last of the page before; none for the first page */
    List<Approval> page(ApprovalTab tab, String me, @Nullable UUID after, int limit) {
        boolean oldestFirst = tab == ApprovalTab.WAITING;
        String on = after == null ? "" : " AND id " + (oldestFirst ? ">" : "<") + " :after";
        var query = jdbc.sql("SELECT * FROM approval WHERE " + condition(tab) + on + " ORDER BY id "
                        + (oldestFirst ? "ASC" : "DESC") + " LIMIT :limit")
                .param("me", me)
                .param("now", now())
                .param("limit", limit);
        return (after == null ? query : query.param("after", after))
                .query(this::approval)
                .list();
    }

    int countWaiting(String me, int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM approval WHERE " + condition(ApprovalTab.WAITING)
                        + " LIMIT :most) waiting")
                .param("me", me)
                .param("now", now())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static String condition(ApprovalTab tab) {
        return switch (tab) {
            case WAITING -> WAITS + " AND asked_by <> :me";
            case ASKED -> "asked_by = :me";
            case ENDED -> "(status <> 'WAITING' OR expires_at <= :now)";
        };
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Approval approval(ResultSet row, int number) throws SQLException {
        var expires = at(row, "expires_at");
        var stored = ApprovalStatus.valueOf(row.getString("status"));
        boolean late = stored == ApprovalStatus.WAITING && !clock.instant().isBefore(expires);
        return new Approval(
                new ApprovalId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getObject("object_id", UUID.class),
                row.getString("content_sha256"),
                row.getString("link"),
                row.getString("reason"),
                row.getString("asked_by"),
                at(row, "asked_at"),
                expires,
                late ? ApprovalStatus.EXPIRED : stored,
                step(row, "decided", "decision_reason"),
                step(row, "withdrawn", "withdrawal_reason"));
    }

    private static @Nullable Step step(ResultSet row, String what, String reason) throws SQLException {
        return row.getObject(what + "_at") == null
                ? null
                : new Step(row.getString(what + "_by"), at(row, what + "_at"), row.getString(reason));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
