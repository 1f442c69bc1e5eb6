package ai.astrasonic.requests;

import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists by keyset: page 100,000 costs what page one does. */
@Component
class RequestSearch {

    private static final int LARGEST_PAGE = 200;
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JdbcClient jdbc;

    RequestSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RequestPage page(RequestFilter filter, @Nullable String after, int size, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        return page(conditions(filter, values), values, after, size, today);
    }

    /** The same, without what was answered and waits for recipients only: no statutory clock runs there. */
    RequestPage unanswered(RequestFilter filter, @Nullable String after, int size, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        var conditions = conditions(filter, values);
        conditions.add("status <> 'FOLLOW_UP'");
        return page(conditions, values, after, size, today);
    }

    private RequestPage page(
            List<String> conditions, Map<String, Object> values, @Nullable String after, int size, LocalDate today) {
        var wanted = Math.clamp(size, 1, LARGEST_PAGE);
        if (after != null) {
            conditions.add("(due, id) > (:afterDue, :afterId)");
            values.putAll(Key.parse(after).values());
        }
        values.put("size", wanted + 1);
        var rows = jdbc.sql("SELECT id, kind, channel, status, received_at, due, requester_email, assignee"
                        + " FROM data_subject_request WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY due, id LIMIT :size")
                .params(values)
                .query((row, n) -> line(row, today))
                .list();
        return paged(rows, wanted);
    }

    private static RequestPage paged(List<RequestLine> rows, int wanted) {
        if (rows.size() <= wanted) {
            return new RequestPage(rows, Optional.empty());
        }
        var shown = rows.subList(0, wanted);
        var last = shown.getLast();
        return new RequestPage(shown, Optional.of(new Key(last.due(), last.id().value()).text()));
    }

    private static List<String> conditions(RequestFilter filter, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add(filter.openOnly() ? "closed_at IS NULL" : "true");
        filter.status().ifPresent(status -> {
            conditions.add("status = :status");
            values.put("status", status.name());
        });
        filter.kind().ifPresent(kind -> {
            conditions.add("kind = :kind");
            values.put("kind", kind.name());
        });
        filter.dueBefore().ifPresent(day -> {
            conditions.add("due < :dueBefore");
            values.put("dueBefore", day);
        });
        filter.assignee().ifPresent(assignee -> {
            conditions.add("assignee = :assignee");
            values.put("assignee", assignee);
        });
        filter.text().map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> {
            conditions.add(identifier(text, values));
        });
        return conditions;
    }

    private static String identifier(String text, Map<String, Object> values) {
        if (UUID_SHAPE.matcher(text).matches()) {
            values.put("identifier", UUID.fromString(text));
            return "id IN (SELECT id FROM data_subject_request WHERE id = :identifier"
                    + " UNION SELECT id FROM data_subject_request WHERE account_id = :identifier)";
        }
        try {
            values.put("address", new EmailAddress(text).normal());
            return "requester_email_normal = :address";
        } catch (IllegalArgumentException e) {
            return "false";
        }
    }

    private static RequestLine line(ResultSet row, LocalDate today) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        return new RequestLine(
                new RequestId(row.getObject("id", UUID.class)),
                RequestKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                RequestStatus.valueOf(row.getString("status")),
                row.getTimestamp("received_at").toInstant(),
                due,
                (int) ChronoUnit.DAYS.between(today, due),
                Optional.ofNullable(row.getString("requester_email")).map(email -> new EmailAddress(email).masked()),
                Optional.ofNullable(row.getString("assignee")));
    }

    /** Where a page ended. */
    private record Key(LocalDate due, UUID id) {

        static Key parse(String text) {
            int mark = text.indexOf('_');
            if (mark < 0) {
                throw new IllegalArgumentException("This is no key of a page");
            }
            try {
                return new Key(LocalDate.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("This is no key of a page", e);
            }
        }

        String text() {
            return due + "_" + id;
        }

        Map<String, Object> values() {
            return Map.of("afterDue", due, "afterId", id);
        }
    }
}
