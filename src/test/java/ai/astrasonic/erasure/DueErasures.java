package ai.astrasonic.erasure;

import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People whose erasure was asked for, planned and approved by a second person, and whose waiting period is over. */
@Lazy
@Component
public class DueErasures {

    private final RequestIntake intake;
    private final IdentityCheck identityCheck;
    private final PlanMaker plans;
    private final ErasureTable table;
    private final ErasureChecklist steps;
    private final TransactionTemplate transaction;
    private final TestDatabases.Database database;
    private final TestClock clock;

    DueErasures(
            RequestIntake intake,
            IdentityCheck identityCheck,
            PlanMaker plans,
            ErasureTable table,
            ErasureChecklist steps,
            TransactionTemplate transaction,
            TestDatabases.Database database,
            TestClock clock) {
        this.intake = intake;
        this.identityCheck = identityCheck;
        this.plans = plans;
        this.table = table;
        this.steps = steps;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
    }

    /** The person asked by mail and opened the link in ours. */
    public RequestId asked(String address) {
        clock.advance(Duration.ofSeconds(1));
        var request = intake.file(new NewRequest(
                        RequestKind.ERASURE,
                        Channel.MAIL,
                        clock.instant(),
                        null,
                        Requester.of(new EmailAddress(address)),
                        Language.EN,
                        null))
                .request();
        identityCheck.send(request);
        identityCheck.confirmByLink(tokenMailedTo(address), "203.0.113.7");
        return request;
    }

    /** What the DPO and a second person do, and seven days later. */
    public ErasureId due(String address, AccountId person) {
        var request = asked(address);
        return transaction.execute(status -> due(request, person));
    }

    private ErasureId due(RequestId request, AccountId person) {
        var plan = plans.of(Map.of(person, Set.of())).get(person);
        table.insert(ErasureId.next(clock), request, person, plan);
        var erasure = table.liveOf(person).orElseThrow();
        table.plan(erasure.id(), plan, "");
        steps.planned(request, PlanText.sha256(plan), "erasure-planned", "");
        steps.approved(request, PlanText.sha256(plan));
        approve(erasure.id(), PlanText.sha256(plan));
        table.approve(erasure.id(), PlanText.sha256(plan), clock.instant());
        return erasure.id();
    }

    private void approve(ErasureId erasure, String sha256) {
        sql().sql("""
                        INSERT INTO approval (id, kind, object_id, content_sha256, link, reason, asked_at, asked_by, expires_at,
                                              status, decided_at, decided_by)
                        VALUES (gen_random_uuid(), 'erasure', :erasure, :sha, '', 'asked', '2026-11-01Z', 'dpo-1', '2099-01-01Z',
                                'APPROVED', '2026-11-01Z', 'dpo-2')""").param("erasure", erasure.value()).param("sha", sha256).update();
    }

    public String statusOf(ErasureId erasure) {
        return sql().sql("SELECT status FROM erasure WHERE id = :id")
                .param("id", erasure.value())
                .query(String.class)
                .single();
    }

    public JdbcClient sql() {
        return JdbcClient.create(database.superuser());
    }

    private String tokenMailedTo(String address) {
        var mail = sql().sql("SELECT text_body FROM email_outbox JOIN email_sent s ON s.id = email_id"
                        + " WHERE address = :address ORDER BY s.queued_at DESC, s.id DESC LIMIT 1")
                .param("address", address)
                .query(String.class)
                .single();
        var found = Pattern.compile("https?://[^/\\s]+/identity/(\\S+)").matcher(mail);
        if (!found.find()) {
            throw new IllegalStateException("The mail has no link");
        }
        return found.group(1);
    }
}
