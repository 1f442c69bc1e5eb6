package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many cases stand at once, for the modules that carry them out. */
@Service
@PreAuthorize(Access.DPO_OR_JOB)
public class CasesAtWork {

    private final JdbcClient jdbc;

    CasesAtWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** None of these cases is withdrawn, refused or joined before the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RequestId, CaseAtWork> holding(Collection<RequestId> cases) {
        var found = new HashMap<RequestId, CaseAtWork>();
        jdbc.sql("""
                        SELECT id, kind, status, due, on_behalf_relation = 'PARENT' AND mandate_checked_at IS NOT NULL
                        FROM data_subject_request WHERE id = ANY(:ids::uuid[]) ORDER BY id FOR SHARE""").param("ids", ids(cases)).query(row -> {
            found.put(
                    new RequestId(row.getObject(1, UUID.class)),
                    new CaseAtWork(
                            RequestKind.valueOf(row.getString(2)),
                            RequestStatus.valueOf(row.getString(3)) == RequestStatus.IN_PROGRESS,
                            row.getObject(4, LocalDate.class),
                            row.getBoolean(5)));
        });
        return found;
    }

    /** Which of these have to wait: the same person asked for a package earlier, and it has not left yet. */
    @Transactional(readOnly = true)
    public Set<RequestId> behindPackages(Collection<RequestId> cases) {
        return jdbc.sql("""
                        SELECT DISTINCT mine.id
                        FROM data_subject_request mine JOIN data_subject_request other USING (account_id)
                        WHERE mine.id = ANY(:ids::uuid[]) AND other.id <> mine.id
                          AND other.kind IN ('ACCESS', 'PORTABILITY')
                          AND other.status IN ('BUILDING', 'AWAITING_REVIEW', 'ANSWERING')
                          AND other.received_at <= mine.received_at
                        """)
                .param("ids", ids(cases))
                .query((row, n) -> new RequestId(row.getObject(1, UUID.class)))
                .set();
    }

    private static String[] ids(Collection<RequestId> cases) {
        return cases.stream().map(RequestId::toString).toArray(String[]::new);
    }
}
