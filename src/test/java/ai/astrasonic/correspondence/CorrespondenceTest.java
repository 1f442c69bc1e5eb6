package ai.astrasonic.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.correspondence.Correspondent.Attempted;
import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Control;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.StandIn;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.outbound.OutboundForTests;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What recipients are asked survives everything and ends in one outcome each. */
@DatabaseTest
class CorrespondenceTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String CRISP = "crisp";

    @Autowired
    Correspondence correspondence;

    @Autowired
    TaskTable tasks;

    @Autowired
    CallTable calls;

    @Autowired
    Recipients register;

    @Autowired
    Seal seal;

    @Autowired
    HeldThere held;

    @Autowired
    LegalHolds holds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    private final RequestId request = new RequestId(UUID.randomUUID());
    private final PlainChat chat = new PlainChat();
    private final Obedient obedient = new Obedient();
    private StandIns standIns;
    private Correspondent correspondent;
    private AccountId person;

    /** Does whatever it is told. */
    private static final class Obedient implements StandIn {

        private Runnable meanwhile = () -> {};

        @Override
        public String recipient() {
            return CRISP;
        }

        @Override
        public Set<String> hosts() {
            return Set.of("api.crisp.chat");
        }

        @Override
        public Reply answer(Asked asked) {
            meanwhile.run();
            return Reply.empty(204).with("Request-Id", "theirs-1");
        }

        @Override
        public void reset() {}
    }

    @BeforeEach
    void somebodyWithAnAddress() throws IOException {
        standIns = StandIns.start(0, List.of(obedient), Clock.systemUTC());
        correspondent = correspondent(Map.of("key", "secret"));
        person = AccountId.next(clock);
        superuser()
                .sql("INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)"
                        + " VALUES (:id, :email, :email, '2025-01-01Z', 'ACTIVE', '2025-01-01Z')")
                .param("id", person.value())
                .param("email", person + "@example.org")
                .update();
    }

    @AfterEach
    void hangUp() {
        standIns.close();
    }

    private Correspondent correspondent(Map<String, String> credentials) {
        return correspondent(credentials, events);
    }

    private Correspondent correspondent(Map<String, String> credentials, ApplicationEventPublisher listeners) {
        var lines = new Lines(
                OutboundForTests.to(standIns.address(), clock),
                register,
                new RecipientSettings(Map.of(CRISP, credentials)),
                clock);
        return new Correspondent(List.of(chat), tasks, calls, lines, held, seal, transaction, listeners, clock);
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }

    private Control crisp() {
        return standIns.control(CRISP);
    }

    private void open(Ask ask) {
        RunAs.job("test", () -> correspondence.open(request, person, ask, Set.of(), Map.of()));
    }

    private List<Attempted> claim() {
        return RunAs.jobFor("test", () -> correspondent.claim(CRISP, 10, LEASE));
    }

    private TaskView attempt() {
        claim().forEach(task -> RunAs.job("test", () -> correspondent.attempt(task)));
        return task();
    }

    private TaskView task() {
        return RunAs.jobFor("test", () -> correspondence.of(request)).stream()
                .filter(task -> task.recipient().equals(CRISP))
                .findFirst()
                .orElseThrow();
    }

    private List<CallView> heard() {
        return RunAs.jobFor("test", () -> correspondence.calls(task().id()));
    }

    private boolean isSealed() {
        return superuser()
                .sql("SELECT sealed IS NOT NULL FROM recipient_task WHERE id = :id")
                .param("id", task().id())
                .query(Boolean.class)
                .single();
    }

    @Test
    void every_recipient_of_personal_data_gets_one_task_however_often_it_is_opened() {
        open(Ask.ERASE);
        open(Ask.ERASE);

        assertThat(RunAs.jobFor("test", () -> correspondence.of(request)))
                .extracting(TaskView::recipient)
                .containsExactlyInAnyOrderElementsOf(register.all().stream()
                        .filter(Recipient::getsPersonalData)
                        .map(Recipient::key)
                        .toList());
    }

    @Test
    void what_they_took_is_done_only_after_it_was_looked_at_again() {
        open(Ask.ERASE);

        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
        assertThat(claim()).isEmpty();
        assertThat(isSealed()).isTrue();

        clock.advance(PlainChat.LATER);
        var done = attempt();
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.counts()).containsEntry("people", 1L);
        assertThat(isSealed()).isFalse();
    }

    @Test
    void each_call_is_evidence_and_names_nobody() {
        open(Ask.ERASE);
        attempt();

        assertThat(heard()).singleElement().satisfies(call -> {
            assertThat(call.template()).endsWith(PlainChat.ERASE);
            assertThat(call.status()).isEqualTo(204);
            assertThat(call.reference()).isEqualTo("theirs-1");
        });
        assertThat(crisp().calls()).hasSize(1);
    }

    @Test
    void a_call_is_noted_before_anybody_hears_it() {
        open(Ask.ERASE);
        List<CallView> noted = new CopyOnWriteArrayList<>();
        obedient.meanwhile = () -> noted.addAll(heard());

        attempt();

        assertThat(noted).singleElement().satisfies(call -> {
            assertThat(call.template()).endsWith(PlainChat.ERASE);
            assertThat(call.endedAt()).isNull();
        });
        assertThat(heard())
                .singleElement()
                .satisfies(call -> assertThat(call.endedAt()).isNotNull());
    }

    @Test
    void the_database_reads_nowhere_by_what_the_person_is_known() {
        open(Ask.ERASE);
        attempt();

        assertThat(superuser()
                        .sql(
                                "SELECT concat(t::text, (SELECT string_agg(c::text, ' ') FROM recipient_call c)) FROM recipient_task t")
                        .query((row, n) -> row.getString(1))
                        .list())
                .noneMatch(row -> row.contains("example.org"));
    }

    @Test
    void a_recipient_without_credentials_waits_and_is_never_silently_done() {
        open(Ask.ERASE);
        correspondent = correspondent(Map.of());

        var waiting = attempt();
        assertThat(waiting.state()).isEqualTo(TaskState.NOT_SET);
        assertThat(waiting.reason()).isEqualTo("key");
        assertThat(crisp().calls()).isEmpty();

        correspondent = correspondent(Map.of("key", "secret"));
        clock.advance(Duration.ofMinutes(10));
        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void who_asks_us_to_wait_is_asked_again_no_earlier() {
        open(Ask.ERASE);
        crisp().next(new Fault.Answers(Reply.empty(429).with("Retry-After", "120")));

        var failed = attempt();
        assertThat(failed.state()).isEqualTo(TaskState.FAILED);
        assertThat(failed.nextAt()).isAfterOrEqualTo(clock.instant().plusSeconds(120));

        clock.advance(Duration.ofSeconds(119));
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_failure_over_there_is_tried_again_and_a_refusal_waits_for_somebody() {
        open(Ask.ERASE);
        crisp().next(new Fault.Answers(Reply.empty(500)));
        assertThat(attempt().nextAt()).isNotNull();

        clock.advance(Duration.ofMinutes(1));
        crisp().next(new Fault.Answers(Reply.empty(401)));
        var refused = attempt();
        assertThat(refused.reason()).isEqualTo("refused-us");
        assertThat(refused.nextAt()).isNull();

        RunAs.jobFor("test", () -> correspondence.again(refused.id()));
        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void nobody_is_asked_to_erase_what_a_legal_hold_keeps_until_it_is_released() {
        open(Ask.ERASE);
        var hold = SignIn.as("dieuwke", () -> holds.place(claim(Set.of())));

        var waiting = attempt();
        assertThat(waiting.reason()).isEqualTo("held");
        assertThat(crisp().calls()).isEmpty();

        SignIn.as("dieuwke", () -> holds.release(hold, "the claim is settled"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void a_hold_over_something_else_keeps_nobody_from_erasing() {
        open(Ask.ERASE);
        SignIn.as("dieuwke", () -> holds.place(claim(Set.of("billing.payment"))));

        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
    }

    private NewHold claim(Set<String> dataSets) {
        var scope = HoldScope.person(person).only(dataSets);
        return new NewHold(
                HoldGround.LEGAL_CLAIMS, "A claim is pending", scope, "Counsel", LocalDate.parse("2027-02-01"));
    }

    @Test
    void what_nobody_foresaw_is_shown_and_tried_again_with_pauses() {
        open(Ask.ERASE);
        chat.breaks = true;

        var failed = attempt();
        assertThat(failed.state()).isEqualTo(TaskState.FAILED);
        assertThat(failed.reason()).isEqualTo("unforeseen");
        assertThat(failed.nextAt()).isAfter(clock.instant());

        chat.breaks = false;
        clock.advance(Duration.ofMinutes(1));
        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void an_outcome_that_cannot_be_put_on_the_case_is_not_stored_and_asked_for_again_later() {
        open(Ask.ERASE);
        correspondent = correspondent(Map.of("key", "secret"), event -> {
            throw new IllegalStateException("the case is locked");
        });

        assertThatThrownBy(this::attempt).hasMessageContaining("locked");
        assertThat(task().state()).isEqualTo(TaskState.PLANNED);
        assertThat(claim()).isEmpty();

        correspondent = correspondent(Map.of("key", "secret"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void what_somebody_works_on_nobody_else_gets_before_the_lease_ends() {
        open(Ask.ERASE);

        assertThat(claim()).hasSize(1);
        assertThat(claim()).isEmpty();
    }

    @Test
    void an_attempt_that_was_taken_over_stores_nothing() {
        open(Ask.ERASE);
        var frozen = claim().getFirst();
        superuser()
                .sql(
                        "UPDATE recipient_task SET leased_until = clock_timestamp() - interval '1 s' WHERE lease IS NOT NULL")
                .update();
        var other = claim().getFirst();

        assertThat(RunAs.jobFor("test", () -> correspondent.attempt(other))).isTrue();
        var stored = task();
        assertThat(RunAs.jobFor("test", () -> correspondent.attempt(frozen))).isFalse();
        assertThat(task()).isEqualTo(stored);
    }

    @Test
    void what_must_be_asked_by_letter_waits_for_whoever_writes_it() {
        open(Ask.RECTIFY);

        var ticket = attempt();
        assertThat(ticket.state()).isEqualTo(TaskState.TICKET);
        assertThat(ticket.nextAt()).isNull();
        assertThat(ticket.isFinal()).isFalse();
    }

    @Test
    void what_a_law_keeps_there_is_asked_for_again_the_day_after() {
        open(Ask.ERASE);
        chat.keptUntil = LocalDate.ofInstant(clock.instant(), Controller.ZONE).plusDays(30);

        assertThat(attempt().state()).isEqualTo(TaskState.KEPT);
        assertThat(claim()).isEmpty();

        clock.advance(Duration.ofDays(31));
        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
        clock.advance(PlainChat.LATER);
        assertThat(attempt().state()).isEqualTo(TaskState.DONE);
        assertThat(isSealed()).isFalse();
    }

    @Test
    void until_then_nothing_is_kept_but_what_leads_to_it() {
        open(Ask.ERASE);
        chat.keptUntil = LocalDate.ofInstant(clock.instant(), Controller.ZONE).plusDays(30);

        attempt();

        assertThat(sealed().handles().all())
                .extracting(Handle::kind)
                .isNotEmpty()
                .containsOnly(HandleKind.EMAIL);
    }

    @Test
    void what_is_kept_still_longer_is_asked_for_again_later() {
        open(Ask.ERASE);
        var first = LocalDate.ofInstant(clock.instant(), Controller.ZONE).plusDays(30);
        chat.keptUntil = first;
        attempt();

        chat.keptUntil = first.plusDays(30);
        clock.advance(Duration.ofDays(31));

        assertThat(attempt().until()).isEqualTo(first.plusDays(30));
        assertThat(isSealed()).isTrue();
    }

    @Test
    void a_look_that_fails_after_that_day_is_no_end_and_is_made_again() {
        open(Ask.ERASE);
        chat.keptUntil = LocalDate.ofInstant(clock.instant(), Controller.ZONE).plusDays(30);
        attempt();
        clock.advance(Duration.ofDays(31));
        crisp().next(new Fault.Answers(Reply.empty(500)));

        var failed = attempt();
        assertThat(failed.isFinal()).isFalse();
        assertThat(failed.state()).isEqualTo(TaskState.FAILED);

        clock.advance(Duration.ofMinutes(20));
        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void an_instance_killed_between_the_day_and_the_answer_asks_again_after_its_lease() {
        open(Ask.ERASE);
        chat.keptUntil = LocalDate.ofInstant(clock.instant(), Controller.ZONE).plusDays(30);
        attempt();
        clock.advance(Duration.ofDays(31));
        assertThat(claim()).hasSize(1);
        assertThat(claim()).isEmpty();

        superuser()
                .sql(
                        "UPDATE recipient_task SET leased_until = clock_timestamp() - interval '1 s' WHERE lease IS NOT NULL")
                .update();

        assertThat(attempt().state()).isEqualTo(TaskState.ACCEPTED);
    }

    private Sealed sealed() {
        var id = task().id();
        return seal.open(
                id,
                superuser()
                        .sql("SELECT sealed FROM recipient_task WHERE id = :id")
                        .param("id", id)
                        .query((row, n) -> row.getBytes(1))
                        .single());
    }
}
