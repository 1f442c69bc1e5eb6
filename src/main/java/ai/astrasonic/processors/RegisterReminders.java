package ai.astrasonic.processors;

import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to whoever owns a recipient before one of its days comes and when it has passed: once each. The mail names the
 * company and the day, and nobody.
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class RegisterReminders {

    /** What is told, each once for each day. */
    private enum Stage {
        NEAR,
        OVER
    }

    private static final String TOLD = """
            INSERT INTO recipient_reminder (recipient, subject, due_on, stage, told_at)
            VALUES (:recipient, :subject, :due, :stage, :now) ON CONFLICT DO NOTHING""";

    private final RecipientRegister register;
    private final ReminderSettings settings;
    private final Mailbox mailbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterReminders(
            RecipientRegister register, ReminderSettings settings, Mailbox mailbox, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.settings = settings;
        this.mailbox = mailbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A second run on the same day tells nothing. */
    @Transactional
    public int remind() {
        int told = 0;
        for (var entry : register.all()) {
            for (var date : entry.dates()) {
                told += stage(date, entry.today())
                        .filter(stage -> isNew(entry, date, stage))
                        .map(stage -> tell(entry, date, stage))
                        .orElse(0);
            }
        }
        return told;
    }

    private Optional<Stage> stage(RegisterDate date, LocalDate today) {
        if (date.on().isBefore(today)) {
            return Optional.of(Stage.OVER);
        }
        return date.on().minus(settings.near()).isAfter(today) ? Optional.empty() : Optional.of(Stage.NEAR);
    }

    private boolean isNew(RegisterEntry entry, RegisterDate date, Stage stage) {
        return jdbc.sql(TOLD)
                        .param("recipient", entry.recipient().key())
                        .param("subject", date.key())
                        .param("due", date.on(), Types.DATE)
                        .param("stage", stage.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private int tell(RegisterEntry entry, RegisterDate date, Stage stage) {
        var words = ResourceBundle.getBundle("messages.processors", settings.in());
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(settings.in());
        var values = Map.of(
                "recipient", entry.recipient().name(),
                "what", words.getString("date." + date.subject()) + (date.item().isEmpty() ? "" : " " + date.item()),
                "day", date.on().format(format),
                "link", settings.page(entry.recipient().key()).toString());
        mailbox.send(new OutgoingMail(
                null,
                new EmailAddress(settings.addressOf(entry.recipient().care().owner())),
                stage == Stage.NEAR ? "processors.due-near" : "processors.due-over",
                settings.in(),
                values));
        return 1;
    }
}
