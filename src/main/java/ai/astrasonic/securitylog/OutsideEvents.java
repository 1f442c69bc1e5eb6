package ai.astrasonic.securitylog;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.shared.Roles;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes into the log what another system noted, each event once however often it is read, and keeps how far that was. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class OutsideEvents {

    private final JdbcClient jdbc;
    private final SecurityEvents log;

    OutsideEvents(JdbcClient jdbc, SecurityEvents log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Those that are not in yet; answers how many. Their ids are the other system's, the same at each reading. */
    @Transactional
    public long take(List<SecurityEvent> events) {
        var fresh = new HashSet<>(jdbc.sql("""
                        INSERT INTO security_source_event (id, occurred_at)
                        SELECT * FROM unnest(:id::uuid[], :at::timestamptz[]) ON CONFLICT (id) DO NOTHING RETURNING id
                        """)
                .param("id", TextArray.of(events, SecurityEvent::id))
                .param("at", TextArray.of(events, SecurityEvent::occurredAt))
                .query(UUID.class)
                .list());
        return log.record(
                events.stream().filter(event -> fresh.remove(event.id())).toList());
    }

    /** Until when a system was read; empty before the first time. */
    @Transactional(readOnly = true)
    public Optional<Instant> readUntil(String source) {
        return jdbc.sql("SELECT read_until FROM security_source WHERE source = :source")
                .param("source", source)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** It was read until then, and will never be read again from before {@code again}. */
    @Transactional
    public void wasRead(String source, Instant until, Instant again) {
        jdbc.sql("""
                        INSERT INTO security_source (source, read_until) VALUES (:source, :until)
                        ON CONFLICT (source) DO UPDATE SET read_until = greatest(security_source.read_until, excluded.read_until)
                        """)
                .param("source", source)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM security_source_event WHERE occurred_at < :again")
                .param("again", again.atOffset(ZoneOffset.UTC))
                .update();
    }
}
