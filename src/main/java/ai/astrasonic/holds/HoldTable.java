package ai.astrasonic.holds;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes holds, for many people at once where somebody asks about many. */
@Component
class HoldTable {

    private static final String SELECT = """
            SELECT h.*, (SELECT array_agg(p.account_id) FROM legal_hold_person p WHERE p.hold_id = h.id) AS people
            FROM legal_hold h WHERE\s""";

    private static final String OVER = """
            SELECT p.account_id, h.id, h.ground, h.review_on, h.data_sets
            FROM legal_hold_person p JOIN legal_hold h ON h.id = p.hold_id
            WHERE p.account_id = ANY(:people::uuid[]) AND h.released_at IS NULL
            UNION ALL
            SELECT person, h.id, h.ground, h.review_on, h.data_sets
            FROM legal_hold h CROSS JOIN unnest(:people::uuid[]) AS person
            WHERE NOT h.named AND h.released_at IS NULL""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HoldTable(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /**
     * Waits for those who remove rows just now, a chunk or a day of the security log at most: who begins after it sees the hold,
     * so it keeps every row that is still there.
     */
    void insert(HoldId id, NewHold hold, String by) {
        waitForRemovals();
        var scope = hold.scope();
        jdbc.sql("""
                        INSERT INTO legal_hold (id, ground, facts, named, request_id, data_sets, records_from, records_until,
                                                ordered_by, placed_at, placed_by, review_on)
                        VALUES (:id, :ground, :facts, :named, :request, :sets::text[], :from, :until, :ordered, :now, :by,
                                :review)""")
                .param("id", id.value())
                .param("ground", hold.ground().name())
                .param("facts", hold.facts().strip())
                .param("named", !scope.people().isEmpty())
                .param(
                        "request",
                        scope.request() == null ? null : scope.request().value(),
                        Types.OTHER)
                .param("sets", scope.dataSets().stream().sorted().toArray(String[]::new))
                .param("from", scope.from(), Types.DATE)
                .param("until", scope.until(), Types.DATE)
                .param("ordered", hold.orderedBy().strip())
                .param("now", now())
                .param("by", by)
                .param("review", hold.reviewOn())
                .update();
        insertPeople(id, scope.people());
    }

    private void waitForRemovals() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('legal-holds'))").query(row -> {});
    }

    /** False when it is released, or begins as early already. */
    boolean widen(HoldId id, @Nullable LocalDate from) {
        waitForRemovals();
        return jdbc.sql("UPDATE legal_hold SET records_from = :from WHERE id = :id AND released_at IS NULL"
                                + " AND records_from IS NOT NULL AND records_from > coalesce(:from, '-infinity'::date)")
                        .param("id", id.value())
                        .param("from", from, Types.DATE)
                        .update()
                == 1;
    }

    private void insertPeople(HoldId id, Set<AccountId> people) {
        jdbc.sql("""
                        INSERT INTO legal_hold_person (hold_id, account_id, ground, placed_at)
                        SELECT h.id, person, h.ground, h.placed_at
                        FROM legal_hold h CROSS JOIN unnest(:people::uuid[]) AS person WHERE h.id = :id""").param("id", id.value()).param("people", ids(people)).update();
    }

    /** False when it was released before. */
    boolean release(HoldId id, String by, String reason) {
        int released = jdbc.sql("""
                        UPDATE legal_hold SET released_at = :now, released_by = :by, release_reason = :reason
                        WHERE id = :id AND released_at IS NULL""")
                .param("id", id.value())
                .param("now", now())
                .param("by", by)
                .param("reason", reason)
                .update();
        jdbc.sql("UPDATE legal_hold_person SET released_at = :now WHERE hold_id = :id AND released_at IS NULL")
                .param("id", id.value())
                .param("now", now())
                .update();
        return released == 1;
    }

    /** False when it does not stand. */
    boolean review(HoldId id, LocalDate on) {
        return jdbc.sql("UPDATE legal_hold SET review_on = :on, reminded = NULL WHERE id = :id AND released_at IS NULL")
                        .param("id", id.value())
                        .param("on", on)
                        .update()
                == 1;
    }

    void reminded(HoldId id, HoldReminder reminder) {
        jdbc.sql("UPDATE legal_hold SET reminded = :reminder WHERE id = :id")
                .param("id", id.value())
                .param("reminder", reminder.name())
                .update();
    }

    Optional<LegalHold> find(HoldId id) {
        return jdbc.sql(SELECT + "h.id = :id")
                .param("id", id.value())
                .query((row, n) -> hold(row))
                .optional();
    }

    /** Those whose review is near, or over, and that were not told of it yet. */
    List<LegalHold> toRemind(HoldReminder reminder, LocalDate before) {
        return jdbc.sql(SELECT + "h.released_at IS NULL AND h.review_on < :before"
                        + " AND (h.reminded IS NULL OR (h.reminded = 'NEAR' AND :reminder = 'OVER'))"
                        + " ORDER BY h.review_on, h.id FOR UPDATE")
                .param("before", before)
                .param("reminder", reminder.name())
                .query((row, n) -> hold(row))
                .list();
    }

    List<LegalHold> page(HoldFilter filter, @Nullable LegalHold after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit));
        var conditions = conditions(filter, values);
        if (after != null) {
            conditions.add("(h.review_on, h.id) > (:afterReview, :afterId)");
            values.put("afterReview", after.reviewOn());
            values.put("afterId", after.id().value());
        }
        return jdbc.sql(SELECT + String.join(" AND ", conditions) + " ORDER BY h.review_on, h.id LIMIT :limit")
                .params(values)
                .query((row, n) -> hold(row))
                .list();
    }

    private static List<String> conditions(HoldFilter filter, Map<String, Object> values) {
        var conditions = new ArrayList<>(List.of("true"));
        if (filter.stands() != null) {
            conditions.add("h.released_at IS " + (filter.stands() ? "NULL" : "NOT NULL"));
        }
        if (filter.ground() != null) {
            conditions.add("h.ground = :ground");
            values.put("ground", filter.ground().name());
        }
        if (filter.person() != null) {
            conditions.add(
                    "(NOT h.named OR h.id IN (SELECT hold_id FROM legal_hold_person WHERE account_id = :person))");
            values.put("person", filter.person().value());
        }
        if (filter.request() != null) {
            conditions.add("h.request_id = :request");
            values.put("request", filter.request().value());
        }
        return conditions;
    }

    Map<AccountId, List<HoldInTheWay>> over(Collection<AccountId> people) {
        Map<AccountId, List<HoldInTheWay>> found = new HashMap<>();
        jdbc.sql(OVER).param("people", ids(people)).query(row -> {
            found.computeIfAbsent(new AccountId(row.getObject("account_id", UUID.class)), person -> new ArrayList<>())
                    .add(inTheWay(row));
        });
        return found;
    }

    private static HoldInTheWay inTheWay(ResultSet row) throws SQLException {
        return new HoldInTheWay(
                new HoldId(row.getObject("id", UUID.class)),
                HoldGround.valueOf(row.getString("ground")).key(),
                row.getObject("review_on", LocalDate.class),
                Set.of((String[]) row.getArray("data_sets").getArray()));
    }

    private static LegalHold hold(ResultSet row) throws SQLException {
        return new LegalHold(
                new HoldId(row.getObject("id", UUID.class)),
                HoldGround.valueOf(row.getString("ground")),
                row.getString("facts"),
                scope(row),
                row.getString("ordered_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("placed_by"),
                row.getObject("review_on", LocalDate.class),
                release(row));
    }

    private static HoldScope scope(ResultSet row) throws SQLException {
        var request = row.getObject("request_id", UUID.class);
        return new HoldScope(
                people(row),
                request == null ? null : new RequestId(request),
                Set.of((String[]) row.getArray("data_sets").getArray()),
                row.getObject("records_from", LocalDate.class),
                row.getObject("records_until", LocalDate.class));
    }

    private static Set<AccountId> people(ResultSet row) throws SQLException {
        var people = row.getArray("people");
        return people == null
                ? Set.of()
                : Stream.of((UUID[]) people.getArray()).map(AccountId::new).collect(Collectors.toSet());
    }

    private static LegalHold.@Nullable Release release(ResultSet row) throws SQLException {
        var at = row.getObject("released_at", OffsetDateTime.class);
        return at == null
                ? null
                : new LegalHold.Release(at.toInstant(), row.getString("released_by"), row.getString("release_reason"));
    }

    private static String[] ids(Collection<AccountId> people) {
        return people.stream().distinct().map(AccountId::toString).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
