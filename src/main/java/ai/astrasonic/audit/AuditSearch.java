package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds entries of the audit trail, newest first, page by page at any depth. */
@Service
@RolesAllowed({Roles.DPO, Roles.AUDITOR, Roles.ADMIN})
public class AuditSearch {

    private static final int MOST = 500;
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    AuditSearch(DataSource business) {
        this.jdbc = JdbcClient.create(business);
    }

    /**
     * The next entries, newest first.
     *
     * @param after the last entry of the page before; null for the first page
     */
    public List<AuditLine> page(AuditQuery query, @Nullable UUID after, int size) {
        var where = new Where();
        where.and("verb = :verb", "verb", query.verb());
        where.and("object_type = :type", "type", query.objectType());
        where.and("object_id = :object", "object", query.objectId());
        where.and("actor = :actor", "actor", query.actor());
        where.and("outcome = :outcome", "outcome", nameOf(query.outcome()));
        where.and("account_id = :account", "account", valueOf(query.account()));
        where.and("id >= :from", "from", firstIdAt(query.from()));
        where.and("id < :before", "before", firstIdAt(query.before()));
        where.and("id < :after", "after", after);
        return jdbc.sql("SELECT * FROM audit_entry" + where.sql() + " ORDER BY id DESC LIMIT :size")
                .params(where.values())
                .param("size", Math.clamp(size, 1, MOST))
                .query(AuditSearch::read)
                .list();
    }

    private static @Nullable String nameOf(AuditAct.@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }

    private static @Nullable UUID valueOf(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    /** Ids are of version 7: the time is in their first 48 bits, so the primary key serves searches by time too. */
    private static @Nullable UUID firstIdAt(@Nullable Instant instant) {
        return instant == null ? null : new UUID(instant.toEpochMilli() << 16, 0);
    }

    private static AuditLine read(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new AuditLine(
                row.getObject("id", UUID.class),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("actor"),
                row.getString("origin"),
                row.getString("verb"),
                row.getString("object_type"),
                row.getString("object_id"),
                account == null ? null : new AccountId(account),
                AuditAct.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                JsonMapper.shared().readValue(row.getString("details"), DETAILS));
    }

    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.put(name, value);
            }
        }

        String sql() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
