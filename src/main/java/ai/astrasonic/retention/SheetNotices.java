package ai.astrasonic.retention;

import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.shared.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the DPO about lines of the sheet that wait for a second person or set records aside, once about each. */
@Service
@PreAuthorize(Allowed.JOB)
public class SheetNotices {

    private static final String TELL = """
            UPDATE retention_line SET told_at = :now
            WHERE told_at IS NULL AND (state = 'WAITING' OR set_aside > 0 AND state <> 'OVERTAKEN')
            RETURNING state = 'WAITING' AS waits, set_aside > 0 AS aside
            """;

    private final JdbcClient jdbc;
    private final Mailbox mailbox;
    private final NoticeSettings settings;
    private final Clock clock;

    SheetNotices(JdbcClient jdbc, Mailbox mailbox, NoticeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.mailbox = mailbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** One mail about all lines of which nobody was told; answers how many. */
    @Transactional
    public int tell() {
        var lines = jdbc.sql(TELL)
                .param("now", LineEvidence.utc(clock.instant()))
                .query((row, n) -> new Told(row.getBoolean("waits"), row.getBoolean("aside")))
                .list();
        if (!lines.isEmpty()) {
            mailbox.send(mail(lines));
        }
        return lines.size();
    }

    private record Told(boolean waits, boolean setAside) {}

    private OutgoingMail mail(List<Told> lines) {
        var words = Map.of(
                "waiting", Long.toString(lines.stream().filter(Told::waits).count()),
                "aside", Long.toString(lines.stream().filter(Told::setAside).count()),
                "link", settings.sheet().toString());
        return new OutgoingMail(null, new EmailAddress(settings.to()), "retention.lines", settings.in(), words);
    }
}
