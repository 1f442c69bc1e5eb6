package ai.astrasonic.breaches.letters;

import static ai.astrasonic.breaches.letters.LetterRefused.when;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.letters.LetterRefused.Why;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grounds on which nobody is written to (Art. 34(3)), as the DPO states them; the last one counts, and none is taken away. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class Exemptions {

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final BreachTimeline timeline;
    private final Clock clock;

    Exemptions(JdbcClient jdbc, Breaches breaches, BreachTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param notice what everybody can read instead: needed for disproportionate effort, and for nothing else
     * @throws LetterRefused when it gives no reason, or a notice is missing or one too many
     */
    public void state(BreachId breach, ExemptionGround ground, String because, @Nullable LocalText notice) {
        when(breaches.get(breach).status() != BreachStatus.OPEN, Why.BREACH_NOT_OPEN);
        var why = LetterRules.reason(because);
        when((ground == ExemptionGround.DISPROPORTIONATE) == (notice == null), Why.NO_NOTICE);
        if (notice != null) {
            LetterRules.check("notice", notice);
        }
        insert(breach, ground, why, notice);
        timeline.add(breach, "breach-exemption-stated", why);
    }

    private void insert(BreachId breach, ExemptionGround ground, String why, @Nullable LocalText notice) {
        jdbc.sql("""
                        INSERT INTO breach_exemption (id, breach_id, ground, because, public_en, public_nl, decided_at, decided_by)
                        VALUES (:id, :breach, :ground, :because, :en, :nl, :now, :by)""")
                .param("id", Ids.next(clock))
                .param("breach", breach.value())
                .param("ground", ground.name())
                .param("because", why)
                .param("en", notice == null ? null : notice.en(), Types.VARCHAR)
                .param("nl", notice == null ? null : notice.nl(), Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .update();
    }

    /** The last one first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
    public List<Exemption> of(BreachId breach) {
        return jdbc.sql("SELECT * FROM breach_exemption WHERE breach_id = ? ORDER BY number DESC")
                .param(breach.value())
                .query(Exemptions::exemption)
                .list();
    }

    private static Exemption exemption(ResultSet row, int n) throws SQLException {
        var en = row.getString("public_en");
        return new Exemption(
                ExemptionGround.valueOf(row.getString("ground")),
                row.getString("because"),
                en == null ? null : new LocalText(en, row.getString("public_nl")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"));
    }
}
