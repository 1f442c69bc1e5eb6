package ai.astrasonic.securitylog;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.PlaceInTime;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened at the door in the name of one person, for that person. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class PersonsEvents {

    private static final String PAGE = """
            SELECT id, occurred_at, host(ip) AS ip, kind, outcome, user_agent_family FROM security_event
            WHERE account_id = :account AND (CAST(:at AS timestamptz) IS NULL OR (occurred_at, id) < (:at, :id))
            ORDER BY occurred_at DESC, id DESC LIMIT :rows""";

    private final JdbcClient jdbc;

    PersonsEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param program family of the browser or application, null where it did not say
     */
    public record Event(
            PlaceInTime place,
            SecurityEventKind kind,
            SecurityOutcome outcome,
            String ip,
            @Nullable String program) {

        static Event of(ResultSet row) throws SQLException {
            return new Event(
                    new PlaceInTime(
                            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                            row.getObject("id", UUID.class)),
                    SecurityEventKind.valueOf(row.getString("kind")),
                    SecurityOutcome.valueOf(row.getString("outcome")),
                    row.getString("ip"),
                    row.getString("user_agent_family"));
        }
    }

    /** The newest first, those that came before the given place; the index of the person leads through every page. */
    @Transactional(readOnly = true)
    public List<Event> page(AccountId account, @Nullable PlaceInTime before, int rows) {
        return jdbc.sql(PAGE)
                .param("account", account.value())
                .param(
                        "at",
                        before == null ? null : before.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", before == null ? null : before.id(), Types.OTHER)
                .param("rows", rows)
                .query((row, n) -> Event.of(row))
                .list();
    }
}
