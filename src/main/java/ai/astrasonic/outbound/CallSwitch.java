package ai.astrasonic.outbound;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Switches calls to a recipient off, on every instance before the next call, until the DPO switches them on again. */
@Service
@GoesOnUnderRestriction("audit")
@Transactional
@PreAuthorize(Allowed.READER)
public class CallSwitch {

    private static final String OFF = """
            INSERT INTO outbound_standing (recipient, free_at, off_because, off_at)
            VALUES (:recipient, :now, :reason, :now)
            ON CONFLICT (recipient) DO UPDATE SET off_because = excluded.off_because, off_at = excluded.off_at""";

    private static final String ALL = """
            SELECT s.*, by.actor AS off_by FROM outbound_standing s
            LEFT JOIN LATERAL (SELECT a.actor FROM audit_entry a
                WHERE s.off_because IS NOT NULL AND a.object_type = 'recipient' AND a.object_id = s.recipient
                  AND a.verb = 'switched-off' ORDER BY a.id DESC LIMIT 1) by ON true
            ORDER BY s.recipient""";

    private final Addressees addressees;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    CallSwitch(Addressees addressees, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.addressees = addressees;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * How calls to a recipient stand; whom nobody ever called has none.
     *
     * @param offBecause why they are switched off; null when they are not
     * @param offBy who switched them off
     * @param restsUntil when they may go on; null when they are not resting
     * @param failures in a row
     */
    public record Standing(
            String recipient,
            @Nullable String offBecause,
            @Nullable String offBy,
            @Nullable Instant offAt,
            @Nullable Instant restsUntil,
            int failures) {}

    /** @throws IllegalArgumentException without a reason, or for a recipient that is never called */
    @PreAuthorize(Allowed.STOPPER)
    public void off(String recipient, String reason) {
        check(recipient, reason);
        jdbc.sql(OFF)
                .param("recipient", recipient)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason.strip())
                .update();
        trail.record(AuditAct.of("switched-off", "recipient", recipient).because(reason));
    }

    /** @throws IllegalArgumentException without a reason, or for a recipient that is never called */
    @PreAuthorize(Allowed.DPO)
    public void on(String recipient, String reason) {
        check(recipient, reason);
        int switched = jdbc.sql(
                        "UPDATE outbound_standing SET off_because = NULL, off_at = NULL WHERE recipient = ? AND off_because IS NOT NULL")
                .params(recipient)
                .update();
        if (switched > 0) {
            trail.record(AuditAct.of("switched-on", "recipient", recipient).because(reason));
        }
    }

    /**
     * Nobody is called any more until each is switched on again; what was switched off before keeps its reason.
     *
     * @return how many were switched off
     */
    @PreAuthorize(Allowed.STOPPER)
    public int allOff(Collection<String> recipients, String reason) {
        var offBefore = all().stream()
                .filter(standing -> standing.offBecause() != null)
                .map(Standing::recipient)
                .collect(Collectors.toUnmodifiableSet());
        var called = recipients.stream()
                .filter(recipient -> addressees.find(recipient).isPresent() && !offBefore.contains(recipient))
                .toList();
        called.forEach(recipient -> off(recipient, reason));
        return called.size();
    }

    /** Of one of them; empty where nobody ever called it and nobody switched it. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(String recipient) {
        return all().stream()
                .filter(standing -> standing.recipient().equals(recipient))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<Standing> all() {
        return jdbc.sql(ALL)
                .query((row, n) -> new Standing(
                        row.getString("recipient"),
                        row.getString("off_because"),
                        row.getString("off_by"),
                        instant(row.getObject("off_at", OffsetDateTime.class)),
                        future(row.getObject("rests_until", OffsetDateTime.class)),
                        row.getInt("failures")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private @Nullable Instant future(@Nullable OffsetDateTime rest) {
        return Optional.ofNullable(rest)
                .map(OffsetDateTime::toInstant)
                .filter(clock.instant()::isBefore)
                .orElse(null);
    }

    private void check(String recipient, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        if (addressees.find(recipient).isEmpty()) {
            throw new IllegalArgumentException("Nothing is ever sent to " + recipient);
        }
    }
}
