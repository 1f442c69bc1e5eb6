package ai.astrasonic.library;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own tracks, page by page, for that person. */
@Service
@GoesOnUnderRestriction(value = "dsar-handling", because = "shows people what is theirs, at their own wish")
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class PersonsTracks {

    private static final String PAGE = """
            SELECT %s FROM track
            WHERE account_id = :account
              AND (CAST(:source AS text) IS NULL OR (source, source_id) > (:source, :id))
            ORDER BY source, source_id LIMIT :rows""".formatted(TrackView.COLUMNS);

    private final JdbcClient jdbc;

    PersonsTracks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of programs and their numbers, those after the given track; no page costs more than the first. */
    @Transactional(readOnly = true)
    public List<TrackView> page(AccountId account, @Nullable TrackKey after, int rows) {
        return jdbc.sql(PAGE)
                .param("account", account.value())
                .param("source", after == null ? null : after.source(), Types.VARCHAR)
                .param("id", after == null ? null : after.sourceId(), Types.VARCHAR)
                .param("rows", rows)
                .query((row, n) -> TrackView.of(row))
                .list();
    }
}
