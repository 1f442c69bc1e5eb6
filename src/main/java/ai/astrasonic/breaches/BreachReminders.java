package ai.astrasonic.breaches;

import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of the hours of breaches at each stage, once each. Whoever starts it late tells of the latest stage alone;
 * mail and mark are one transaction, so a kill in between loses neither and doubles neither.
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class BreachReminders {

    /** Under which it acts in the audit trail. */
    public static final String NAME = "breach-hours";

    private static final String TOLD = """
            INSERT INTO breach_reminder (breach_id, stage, told_at) VALUES (:breach, :stage, :now) ON CONFLICT DO NOTHING""";

    private final Breaches breaches;
    private final BreachMails mails;
    private final BreachTimeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    BreachReminders(Breaches breaches, BreachMails mails, BreachTimeline timeline, JdbcClient jdbc, Clock clock) {
        this.breaches = breaches;
        this.mails = mails;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A second run in the same stage tells nothing. */
    @Transactional
    public int remind() {
        return breaches.atWork().stream().mapToInt(this::remind).sum();
    }

    private int remind(Breach breach) {
        return breaches.clockOf(breach)
                .filter(hours -> isNew(breach.id(), hours))
                .map(hours -> tell(breach, hours))
                .orElse(0);
    }

    private int tell(Breach breach, BreachClock hours) {
        mails.reminder(breach, hours);
        timeline.add(breach.id(), "breach-reminded", hours.gone().toHours() + " h");
        return 1;
    }

    /** Marks every stage that has come; what counts is whether the last of them is told of for the first time. */
    private boolean isNew(BreachId id, BreachClock hours) {
        var over = hours.isOver() ? IntStream.of(all(hours)) : IntStream.empty();
        return IntStream.concat(
                                hours.deadline().reminders().stream()
                                        .mapToInt(Integer::intValue)
                                        .filter(stage -> stage <= hours.reminder()),
                                over)
                        .map(stage -> mark(id, stage))
                        .reduce(0, (before, last) -> last)
                == 1;
    }

    private static int all(BreachClock hours) {
        var deadline = hours.deadline();
        return (int) Duration.between(deadline.awareAt(), deadline.safe()).toHours();
    }

    private int mark(BreachId id, int stage) {
        return jdbc.sql(TOLD)
                .param("breach", id.value())
                .param("stage", stage)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
