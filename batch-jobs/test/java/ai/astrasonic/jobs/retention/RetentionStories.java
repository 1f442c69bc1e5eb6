package ai.astrasonic.jobs.retention;

import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tests of retention talk about: records of a certain age, nights, and what an outsider counts afterwards. */
@Lazy
@Component
class RetentionStories {

    private final LaunchRunner runner;
    private final SheetDesk desk;
    private final JdbcClient superuser;
    private final TestClock clock;

    RetentionStories(LaunchRunner runner, SheetDesk desk, TestDatabases.Database database, TestClock clock) {
        this.runner = runner;
        this.desk = desk;
        this.superuser = JdbcClient.create(database.superuser());
        this.clock = clock;
    }

    JdbcClient outsider() {
        return superuser;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    /** The run of today, as the scheduler would make it. */
    LaunchResult tonight() {
        return runner.run(new LaunchOrder(RetentionJob.NAME, today().toString(), "system"));
    }

    LaunchResult again(String order) {
        return runner.run(new LaunchOrder(RetentionAgainJob.NAME, order, "system"));
    }

    SheetLine line(String target) {
        return lines().stream()
                .filter(line -> line.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    List<SheetLine> lines() {
        return desk.since(today().minusDays(1));
    }

    /** A mail that was queued at noon of a day. */
    UUID mail(LocalDate day, @Nullable UUID account) {
        var id = UUID.randomUUID();
        superuser
                .sql("""
                        INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, message_id,
                                                outcome, queued_at, sent_at)
                        VALUES (:id, :account, 'someone@example.org', 'welcome', 'en', 'Welcome', 'x', :id::text, 'SENT',
                                :at, :at)""")
                .param("id", id)
                .param("account", account)
                .param("at", noon(day).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void mails(LocalDate day, int count) {
        superuser
                .sql("""
                        INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome,
                                                queued_at, sent_at)
                        SELECT gen_random_uuid(), 'someone@example.org', 'welcome', 'en', 'Welcome', 'x',
                               gen_random_uuid()::text, 'SENT', :at, :at FROM generate_series(1, :count)""")
                .param("at", noon(day).atOffset(ZoneOffset.UTC))
                .param("count", count)
                .update();
    }

    long mails() {
        return superuser
                .sql("SELECT count(*) FROM email_sent")
                .query(Long.class)
                .single();
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Controller.ZONE).toInstant();
    }
}
