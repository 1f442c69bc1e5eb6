package ai.astrasonic.erasure;

import static org.awaitility.Awaitility.await;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldId;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.requests.Answering;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.IdentityMethod;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.Mandates;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.OnBehalf;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of erasures in the words of the domain: people with something to erase, two DPOs, a job. */
@DatabaseTest
abstract class ErasureStories {

    static final String DPO = "dieuwke";
    static final String SECOND = "diederik";

    @Autowired
    ErasureCases cases;

    @Autowired
    ErasureProgress progress;

    @Autowired
    Erasures erasures;

    @Autowired
    ErasureProof proof;

    @Autowired
    Approvals approvals;

    @Autowired
    LegalHolds holds;

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestDesk desk;

    @Autowired
    IdentityCheck identityCheck;

    @Autowired
    Mandates mandates;

    @Autowired
    Answering answering;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    /** No listener still holds what the next act is about, or runs into the next test. */
    @AfterEach
    void everythingIsHeard() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        sql("SELECT count(*) FROM event_publication WHERE completion_date IS NULL AND status <> 'FAILED'")
                                        .query(Long.class)
                                        .single()
                                == 0);
    }

    AccountId anAccountOf(String address) {
        var id = AccountId.next(clock);
        sql("""
                INSERT INTO account (id, email, email_as_typed, email_since, display_name, country, language, identity_id,
                                     status, created_at)
                VALUES (:id, :email, :email, '2025-01-01Z', 'Noor Bakker', 'NL', 'nl', 'kc-' || :id::text, 'ACTIVE', '2025-01-01Z')
                """).param("id", id.value()).param("email", address).update();
        return id;
    }

    void hasTracks(AccountId person, int many) {
        sql("""
                INSERT INTO track (id, account_id, source, source_id, position)
                SELECT gen_random_uuid(), :person, 'rekordbox', gen_random_uuid()::text, n FROM generate_series(1, :many) n
                """).param("person", person.value()).param("many", many).update();
    }

    void paid(AccountId person, String day, long minor) {
        sql("""
                INSERT INTO payment (id, ledger_number, account_id, customer_id, amount_minor, currency, tax_country, status, created_at, told_at)
                SELECT gen_random_uuid()::text, coalesce(max(ledger_number), 0) + 1, :person, 'cus_' || :person::text, :minor,
                       'EUR', 'NL', 'succeeded', :day::timestamptz, :day::timestamptz FROM payment
                """)
                .param("person", person.value())
                .param("minor", minor)
                .param("day", day)
                .update();
    }

    void wasBilled(AccountId person, String day) {
        sql("""
                INSERT INTO invoice (id, account_id, total_minor, paid_minor, currency, tax_country, billed_name, billed_email, status,
                                     created_at, told_at)
                VALUES (gen_random_uuid()::text, :person, 1210, 1210, 'EUR', 'NL', 'N. Bakker', 'noor@example.org', 'paid',
                        :day::timestamptz, :day::timestamptz)
                """).param("person", person.value()).param("day", day).update();
    }

    /** Content that is stored once, whoever backs it up. */
    UUID content(int bytes) {
        var id = UUID.randomUUID();
        sql("""
                INSERT INTO stored_object (id, sha256, size, object_key, created_at)
                VALUES (:id, sha256(:id::text::bytea), :bytes, 'c/' || :id::text, '2026-01-01Z')
                """).param("id", id).param("bytes", bytes).update();
        return id;
    }

    void backedUp(AccountId person, UUID content) {
        sql("""
                INSERT INTO backup_file (id, account_id, relative_path, object_id, sha256, size, uploaded_at)
                SELECT gen_random_uuid(), :person, 'Sets/' || gen_random_uuid()::text || '.wav', id, sha256, size, '2026-01-01Z'
                FROM stored_object WHERE id = :content
                """).param("person", person.value()).param("content", content).update();
    }

    RequestId asksToBeErased(AccountId person) {
        return asks(person, RequestKind.ERASURE, Particulars.NONE);
    }

    /** Asks, and is known to be who they say; the plan of an erasure is made. */
    RequestId asks(AccountId person, RequestKind kind, Particulars particulars) {
        clock.advance(Duration.ofSeconds(1));
        var letter = new NewRequest(
                        kind,
                        Channel.MAIL,
                        clock.instant(),
                        person,
                        Requester.of(new EmailAddress(person + "@example.org")),
                        Language.EN,
                        null)
                .with(particulars);
        var request = intake.file(letter).request();
        identityCheck.confirmByStaff(
                request, IdentityMethod.KNOWN_DETAILS, "Knew the last three payments of the account");
        asJob(() -> progress.identified(request));
        return request;
    }

    /** A parent asks and proves that the child is under 16. */
    RequestId asksForTheirChild(AccountId child) {
        var letter = new NewRequest(
                        RequestKind.ERASURE,
                        Channel.WEB,
                        clock.instant(),
                        child,
                        Requester.of(new EmailAddress("parent@example.org")),
                        Language.EN,
                        null)
                .with(Particulars.onBehalf(OnBehalf.Relation.PARENT, "Kim"));
        var request = intake.file(letter).request();
        mandates.confirm(request, "Saw the birth certificate at the desk", LocalDate.of(2014, 3, 1));
        asJob(() -> progress.identified(request));
        return request;
    }

    /** From the request to the waiting period, with both DPOs. */
    RequestId approvedErasureOf(AccountId person) {
        var request = asksToBeErased(person);
        approve(request);
        return request;
    }

    void approve(RequestId request) {
        var approval = SignIn.as(DPO, () -> cases.askApproval(request, "The person asked for it"));
        SignIn.as(SECOND, () -> approvals.approve(approval, "The plan is right"));
        hearOf(request, true);
    }

    /** What the listener does, whenever it comes by. */
    void hearOf(RequestId request, boolean approved) {
        var erasure = erasureOf(request);
        asJob(() -> progress.decided(new ApprovalDecided(
                new ApprovalId(UUID.randomUUID()),
                "erasure",
                erasure.id().value(),
                erasure.planSha256(),
                approved,
                SECOND,
                clock.instant())));
    }

    void theWaitingPeriodEnds() {
        everythingIsHeard();
        clock.advance(Duration.ofDays(7).plusSeconds(1));
    }

    /** The batch into which the job puts whoever is due. */
    String batch() {
        everythingIsHeard();
        return asJob(erasures::batches).getLast();
    }

    List<DueErasure> recheck(String batch) {
        return asJob(() -> erasures.recheck(batch));
    }

    /** All that the job does, as far as this module is concerned. */
    String carriedOut() {
        var batch = batch();
        var people = recheck(batch);
        asJob(() -> erasures.recordErased(people));
        return batch;
    }

    HoldId aHold(AccountId person, String... dataSets) {
        var scope = HoldScope.person(person).only(Set.of(dataSets));
        return SignIn.as(
                DPO,
                () -> holds.place(new NewHold(
                        HoldGround.LEGAL_CLAIMS, "A claim is announced", scope, "Counsel", LocalDate.of(2027, 2, 1))));
    }

    void release(HoldId hold) {
        SignIn.as(DPO, () -> holds.release(hold, "The claim is settled"));
        asJob(progress::holdReleased);
    }

    ErasureView erasureOf(RequestId request) {
        return cases.of(request).orElseThrow();
    }

    ErasureStatus statusOf(RequestId request) {
        return erasureOf(request).status();
    }

    StepOutcome outcomeOf(RequestId request, String key) {
        return desk.get(request).steps().stream()
                .filter(step -> step.key().equals(key))
                .map(StepView::outcome)
                .findFirst()
                .orElseThrow();
    }

    SetPlan planOf(RequestId request, String dataSet) {
        return erasureOf(request).plan().dataSets().stream()
                .filter(set -> set.dataSet().equals(dataSet))
                .findFirst()
                .orElseThrow();
    }

    <T> T column(String column, Class<T> type, AccountId person) {
        return sql("SELECT " + column + " FROM account WHERE id = :id")
                .param("id", person.value())
                .query(type)
                .single();
    }

    static void asJob(Runnable work) {
        RunAs.job("test-job", work);
    }

    static <T> T asJob(Supplier<T> work) {
        return RunAs.jobFor("test-job", work);
    }

    JdbcClient.StatementSpec sql(String sql) {
        return JdbcClient.create(database.superuser()).sql(sql);
    }
}
