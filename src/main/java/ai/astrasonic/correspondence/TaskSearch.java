package ai.astrasonic.correspondence;

import ai.astrasonic.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks across cases by keyset, those first that are due first. */
@Component
class TaskSearch {

    private static final int SOON = 7;

    private static final String LINE =
            "SELECT t.id, t.request_id, t.account_id, t.recipient, t.ask, t.state, t.reason, t.until,"
                    + " t.counts, t.attempts, t.asked_at, t.next_at, t.ended_at, t.due_on, t.chase_on, t.owner, t.by_hand,"
                    + " t.sealed IS NOT NULL AND t.reason <> '" + Ticketing.PART + "' AS repeatable,"
                    + " EXISTS (SELECT FROM data_subject_request r WHERE r.id = t.request_id) AS of_case"
                    + " FROM recipient_task t WHERE ";

    private final JdbcClient jdbc;

    TaskSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskLine> page(TaskFilter filter, Optional<TaskLine> after, int size, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        var conditions = conditions(filter, values, today);
        after.ifPresent(line -> {
            conditions.add("(t.due_on, t.id) > (:afterDue, :afterId)");
            values.put("afterDue", line.dueOn());
            values.put("afterId", line.task().id());
        });
        values.put("size", size);
        return jdbc.sql(LINE + String.join(" AND ", conditions) + " ORDER BY t.due_on, t.id LIMIT :size")
                .params(values)
                .query(TaskSearch::line)
                .list();
    }

    Optional<TaskLine> find(UUID task) {
        return jdbc.sql(LINE + "t.id = :id")
                .param("id", task)
                .query(TaskSearch::line)
                .optional();
    }

    /** Counted no further than so many. */
    int overdue(LocalDate today, int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT FROM recipient_task WHERE ended_at IS NULL AND due_on < :today"
                        + " LIMIT :most) first_ones")
                .param("today", today)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static List<String> conditions(TaskFilter filter, Map<String, Object> values, LocalDate today) {
        var conditions = new ArrayList<String>();
        conditions.add(filter.openOnly() ? "t.ended_at IS NULL" : "t.ended_at IS NOT NULL");
        filter.recipient().ifPresent(recipient -> {
            conditions.add("t.recipient = :recipient");
            values.put("recipient", recipient);
        });
        filter.state().ifPresent(state -> {
            conditions.add("t.state = :state");
            values.put("state", state.name());
        });
        if (filter.due() != TaskFilter.Due.ANY) {
            conditions.add("t.due_on < :day");
            values.put("day", filter.due() == TaskFilter.Due.OVERDUE ? today : today.plusDays(SOON));
        }
        return conditions;
    }

    private static TaskLine line(ResultSet row, int n) throws SQLException {
        return new TaskLine(
                Rows.task(row, n),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("chase_on", LocalDate.class)),
                Optional.ofNullable(row.getString("owner")),
                row.getBoolean("of_case"),
                row.getBoolean("repeatable"));
    }
}
