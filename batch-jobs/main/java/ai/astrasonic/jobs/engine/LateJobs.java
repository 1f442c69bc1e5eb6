package ai.astrasonic.jobs.engine;

import ai.astrasonic.jobs.JobType;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes to the DPO and to whoever answers for a daily job whose work has been due for more than a day; once a day. */
@Component
class LateJobs implements Watch {

    private static final Duration PERIOD = Duration.ofDays(1);

    private final List<JobType> types;
    private final DueRuns dueRuns;
    private final AlarmSettings settings;
    private final Mailbox mailbox;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    LateJobs(
            List<RunnableJob> jobs,
            DueRuns dueRuns,
            AlarmSettings settings,
            Mailbox mailbox,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.types = jobs.stream().map(RunnableJob::type).toList();
        this.dueRuns = dueRuns;
        this.settings = settings;
        this.mailbox = mailbox;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "late-jobs";
    }

    @Override
    public void look() {
        types.forEach(type -> type.dailyAt().ifPresent(at -> look(type, at)));
    }

    private void look(JobType type, LocalTime at) {
        var lag = dueRuns.lag(type.name(), at);
        if (lag.compareTo(PERIOD) > 0) {
            transactions.executeWithoutResult(status -> tell(type, lag));
        }
    }

    private void tell(JobType type, Duration lag) {
        if (isFirstToday(type.name())) {
            settings.addresses(type.owner()).forEach(to -> mailbox.send(mail(to, type, lag)));
        }
    }

    private boolean isFirstToday(String job) {
        return jdbc.sql("INSERT INTO job_alarm (job, day, told_at) VALUES (:job, :day, :now) ON CONFLICT DO NOTHING")
                        .param("job", job)
                        .param("day", LocalDate.ofInstant(clock.instant(), Controller.ZONE))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private OutgoingMail mail(EmailAddress to, JobType type, Duration lag) {
        var words = Map.of(
                "job", type.name(),
                "hours", Long.toString(lag.toHours()),
                "link", settings.jobs().toString());
        return new OutgoingMail(null, to, "jobs.late", settings.in(), words);
    }
}
