package ai.astrasonic.rectification;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supplementary statements (Art. 16, second sentence), kept with the data set that they complete. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class Statements {

    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final DataMap map;
    private final AuditTrail audit;
    private final Clock clock;

    Statements(JdbcClient jdbc, DataMap map, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.map = map;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds the person's own words.
     *
     * @throws IllegalArgumentException for an unknown data set, no words or more than 10,000 characters
     */
    public void add(AccountId account, String dataSet, String words, String reason, @Nullable RequestId request) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("A statement has between 1 and " + LONGEST + " characters");
        }
        var id = Ids.next(clock);
        jdbc.sql("""
                        INSERT INTO supplementary_statement (id, account_id, request_id, data_set, words, added_at)
                        VALUES (:id, :account, :request, :set, :words, :now)
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("request", request == null ? null : request.value())
                .param("set", map.get(dataSet).key())
                .param("words", words.strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditAct.of("added-statement", "rectification", id)
                .about(account)
                .because(reason)
                .with("data-set", dataSet));
    }

    /** All of a person, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public List<Statement> of(AccountId account) {
        return jdbc.sql("""
                        SELECT data_set, words, added_at FROM supplementary_statement
                        WHERE account_id = :account ORDER BY added_at DESC, id DESC
                        """)
                .param("account", account.value())
                .query((row, n) -> new Statement(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }
}
