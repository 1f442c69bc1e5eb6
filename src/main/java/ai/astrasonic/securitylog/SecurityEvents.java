package ai.astrasonic.securitylog;

import ai.astrasonic.database.BulkInsert;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the security log a batch at a time, into the partitions of its days. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.SYSTEM + "')")
public class SecurityEvents {

    private static final List<String> COLUMNS = List.of(
            "id uuid",
            "occurred_at timestamptz",
            "account_id uuid",
            "ip inet",
            "kind text",
            "outcome text",
            "user_agent_family text",
            "session_id uuid");

    private final JdbcClient jdbc;
    private final BulkInsert insert;
    private final SecurityEventPartitions partitions;

    SecurityEvents(JdbcClient jdbc, BulkInsert insert, SecurityEventPartitions partitions) {
        this.jdbc = jdbc;
        this.insert = insert;
        this.partitions = partitions;
    }

    /** All of the batch or nothing of it; a day without a partition yet gets one, before or after today. */
    @Transactional
    public long record(List<SecurityEvent> events) {
        partitions.make(events.stream().map(SecurityEvents::day));
        return insert.into("security_event", COLUMNS, events.stream().map(SecurityEvents::columns));
    }

    /** How many events tell something about this person. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public long countFor(AccountId account) {
        return jdbc.sql("SELECT count(*) FROM security_event WHERE account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    private static LocalDate day(SecurityEvent event) {
        return LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
    }

    private static List<@Nullable Object> columns(SecurityEvent e) {
        return Arrays.asList(
                e.id(),
                e.occurredAt(),
                e.account(),
                e.ip().getHostAddress(),
                e.kind(),
                e.outcome(),
                e.userAgentFamily(),
                e.session());
    }
}
