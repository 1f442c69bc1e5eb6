package ai.astrasonic.jobs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.correspondence.RecipientAnswered;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.jobs.erasure.ErasureStoriesOfJobs.Somebody;
import ai.astrasonic.mail.EmailId;
import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.mail.MailOutcome;
import ai.astrasonic.reports.CertificateFile;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.DatabaseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A certificate that was made before every recipient had answered is completed once all have (Art. 19). */
@DatabaseTest
class FinalCertificateJobTest {

    @Autowired
    ErasureStoriesOfJobs stories;

    @Autowired
    FinalCertificateJob job;

    @Autowired
    LaunchRunner runner;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    private Somebody person;
    private ErasureId erasure;

    @BeforeEach
    void somebody_was_erased_before_the_recipients_answered() {
        stories.emptyStores();
        person = stories.aPersonWithEverything("dj@example.org");
        erasure = stories.due(person);
        stories.runAll();
        stories.theirMailLeft(person);
    }

    @Test
    void a_final_certificate_is_made_once_the_last_recipient_has_answered_and_tells_every_call() {
        var first = certificate("certificate");
        assertThat(CertificateFile.read(first).shows("then we make a final certificate"))
                .isTrue();
        everybodyAnswersBut("crisp");
        assertThat(ordered()).isEmpty();

        answers("crisp");

        assertThat(ordered()).containsExactly(erasure.toString());
        assertThat(run()).isInstanceOf(LaunchResult.Done.class);
        var last = CertificateFile.read(certificate("final_certificate"));
        assertThat(last.shows("nothing will be added to this certificate")).isTrue();
        assertThat(last.shows("DELETE /v1/website/{id}/people/profile/{person}"))
                .isTrue();
        assertThat(last.shows("call-of-crisp")).isTrue();
        assertThat(certificate("certificate")).isEqualTo(first);
        assertThat(ordered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"erasure.final.before", "erasure.final.after"})
    void cut_off_at_any_point_it_is_sent_once_and_its_mail_is_forgotten_when_it_has_left(String point)
            throws Exception {
        everybodyAnswersBut("");
        failAt(point);

        run();

        var mails = mails();
        assertThat(mails).hasSize(1);
        transaction.executeWithoutResult(status -> {
            sql().sql("UPDATE email_sent SET outcome = 'SENT', sent_at = queued_at WHERE id = ?")
                    .param(mails.getFirst())
                    .update();
            publisher.publishEvent(new MailEnded(new EmailId(mails.getFirst()), MailOutcome.SENT));
        });
        assertThat(mails()).isEmpty();
        assertThat(acts()).contains("erasure-completed", "final-certificate-sent");
    }

    private void everybodyAnswersBut(String silent) {
        sql().sql("SELECT recipient FROM recipient_task WHERE account_id = ? AND recipient <> ? ORDER BY recipient")
                .params(person.account().value(), silent)
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(this::answers);
    }

    /** As its worker stores it: one call, the outcome, and the case hears of it. */
    private void answers(String recipient) {
        var task = task(recipient);
        transaction.executeWithoutResult(status -> {
            sql().sql("""
                            INSERT INTO recipient_call (id, task_id, attempt, method, template, request_hash, status, reference, began_at, ended_at)
                            VALUES (gen_random_uuid(), ?, 1, 'DELETE', '/v1/website/{id}/people/profile/{person}', 'x', 200,
                                    'call-of-' || ?, '2026-11-22T09:30Z', '2026-11-22T09:30Z')""").params(task, recipient).update();
            sql().sql("""
                            UPDATE recipient_task SET state = 'DONE', reason = '', sealed = NULL, next_at = NULL, lease = NULL,
                                leased_until = NULL, ended_at = '2026-11-22T09:30Z' WHERE id = ?""").param(task).update();
            publisher.publishEvent(
                    new RecipientAnswered(task, request(), recipient, new Outcome.Done(Map.of("profiles", 1L))));
        });
    }

    private UUID task(String recipient) {
        return sql().sql("SELECT id FROM recipient_task WHERE account_id = ? AND recipient = ?")
                .params(person.account().value(), recipient)
                .query(UUID.class)
                .single();
    }

    private RequestId request() {
        return new RequestId(sql().sql("SELECT request_id FROM erasure WHERE id = ?")
                .param(erasure.value())
                .query(UUID.class)
                .single());
    }

    private List<String> ordered() {
        return RunAs.jobFor("test", job::ordered);
    }

    private LaunchResult run() {
        return runner.run(new LaunchOrder(FinalCertificateJob.NAME, erasure.toString(), "system"));
    }

    private void failAt(String point) throws Exception {
        var failed = new AtomicBoolean();
        try (var _ = FaultPoints.install(reached -> {
            if (reached.equals(point) && failed.compareAndSet(false, true)) {
                throw new UncheckedIOException(new IOException(point));
            }
        })) {
            run();
        }
        assertThat(failed).isTrue();
    }

    private byte[] certificate(String column) {
        return sql().sql("SELECT " + column + " FROM erasure WHERE id = ?")
                .param(erasure.value())
                .query(byte[].class)
                .single();
    }

    private List<UUID> mails() {
        return sql().sql("SELECT id FROM email_sent WHERE template = 'requests.erased-finally'")
                .query(UUID.class)
                .list();
    }

    private List<String> acts() {
        return sql().sql("SELECT act FROM case_event WHERE request_id = ?")
                .param(request().value())
                .query(String.class)
                .list();
    }

    private JdbcClient sql() {
        return stories.sql();
    }
}
