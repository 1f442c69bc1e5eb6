package ai.astrasonic.outbound;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hosts that something was to go to and did not, since they are not those of a recipient in the register. */
@Service
@Transactional
@PreAuthorize(Allowed.READER)
public class Refusals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Refusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param wanted recipient for whom the call was meant, or the part of the console that made it */
    public record Refusal(String wanted, String host, long count, Instant firstAt, Instant lastAt) {}

    @Transactional(readOnly = true)
    public List<Refusal> all() {
        return jdbc.sql("SELECT * FROM outbound_refusal ORDER BY last_at DESC, wanted, host")
                .query((row, n) -> new Refusal(
                        row.getString("wanted"),
                        row.getString("host"),
                        row.getLong("count"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Hosts of which nobody was told; whoever asks tells, in the same transaction. */
    @PreAuthorize(Allowed.JOB)
    public List<String> untold() {
        return jdbc
                .sql("UPDATE outbound_refusal SET told_at = :now WHERE told_at IS NULL RETURNING host")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString("host"))
                .list()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }
}
