package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes views of rows. */
final class Rows {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private Rows() {}

    static TaskView task(ResultSet row, int n) throws SQLException {
        return new TaskView(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("recipient"),
                Ask.valueOf(row.getString("ask")),
                TaskState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("until", LocalDate.class),
                JsonMapper.shared().readValue(row.getString("counts"), COUNTS),
                row.getInt("attempts"),
                Objects.requireNonNull(time(row, "asked_at")),
                row.getBoolean("by_hand"),
                time(row, "next_at"),
                time(row, "ended_at"));
    }

    static CallView call(ResultSet row, int n) throws SQLException {
        return new CallView(
                row.getInt("attempt"),
                row.getString("method"),
                row.getString("template"),
                row.getString("request_hash"),
                row.getObject("status", Integer.class),
                row.getString("reference"),
                row.getString("answer_hash"),
                Objects.requireNonNull(time(row, "began_at")),
                time(row, "ended_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
