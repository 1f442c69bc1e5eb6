package ai.astrasonic.analytics;

import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows which weeks were published as anonymous, which were refused, and why. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class AnonymousReleases {

    private static final int LARGEST_PAGE = 200;

    private static final String PAGE = """
            SELECT r.*, t.* FROM anonymous_release r CROSS JOIN LATERAL (
                SELECT tested_at, k_found, suppressed_share, shortcomings FROM anonymous_test
                WHERE week = r.week ORDER BY tested_at DESC LIMIT 1) t
            WHERE r.week < coalesce(:before::date, 'infinity') ORDER BY r.week DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    AnonymousReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest week first.
     *
     * @param before last week of the page before; none for the first page
     */
    public List<AnonymousRelease> page(@Nullable LocalDate before, int limit) {
        return jdbc.sql(PAGE)
                .param("before", before, Types.DATE)
                .param("limit", Math.clamp(limit, 1, LARGEST_PAGE))
                .query((row, n) -> release(row))
                .list();
    }

    private static AnonymousRelease release(ResultSet row) throws SQLException {
        var gone = row.getObject("source_gone_at", OffsetDateTime.class);
        return new AnonymousRelease(
                row.getObject("week", LocalDate.class),
                row.getString("outcome"),
                at(row, "decided_at"),
                row.getLong("released_people"),
                row.getLong("released_events"),
                row.getLong("deleted_events"),
                row.getLong("late_events"),
                gone == null ? null : gone.toInstant(),
                at(row, "tested_at"),
                row.getLong("k_found"),
                row.getBigDecimal("suppressed_share"),
                List.of((String[]) row.getArray("shortcomings").getArray()));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
