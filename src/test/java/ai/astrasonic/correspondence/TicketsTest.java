package ai.astrasonic.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.correspondence.Settlement.Result;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Whoever must be written to is chased until somebody says with proof how it ended. */
@DatabaseTest
class TicketsTest {

    private static final String DPO = "dieuwke";
    private static final byte[] PDF = "%PDF-1.7 their answer".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Correspondence correspondence;

    @Autowired
    Tickets tickets;

    @Autowired
    TaskReminders reminders;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    private final RequestId request = new RequestId(UUID.randomUUID());
    private AccountId person;
    private UUID task;

    @BeforeEach
    void somebodyOfWhomAPartIsErased() {
        person = AccountId.next(clock);
        superuser()
                .sql("INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)"
                        + " VALUES (:id, :email, :email, '2025-01-01Z', 'ACTIVE', '2025-01-01Z')")
                .param("id", person.value())
                .param("email", person + "@example.org")
                .update();
        RunAs.job("test", () -> correspondence.byLetter(request, person, Ask.ERASE, Set.of("crisp")));
        RunAs.job("test", () -> correspondence.dueOn(request, today().plusDays(10)));
        task = RunAs.jobFor("test", () -> correspondence.of(request)).getFirst().id();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    private TaskLine line() {
        return SignIn.as(DPO, () -> tickets.find(task)).orElseThrow();
    }

    private static Settlement settlement(Result result, LocalDate on) {
        return new Settlement(result, on, "ticket 4711", new Settlement.Proof("answer.pdf", PDF));
    }

    @Test
    void a_part_is_asked_for_by_letter_and_by_no_call_whoever_tries() {
        assertThat(line().task().state()).isEqualTo(TaskState.TICKET);
        assertThat(line().mayBeRepeated()).isFalse();

        assertThat(SignIn.as(DPO, () -> correspondence.again(task))).isFalse();
        assertThat(line().task().nextAt()).isNull();
    }

    @Test
    void the_letter_names_that_by_which_they_find_the_person_and_nothing_else() {
        var letter = SignIn.as(DPO, () -> tickets.letter(task, Locale.ENGLISH));

        assertThat(letter.body())
                .contains(person + "@example.org")
                .contains(task.toString())
                .doesNotContain("Account number");
        assertThat(letter.to()).isNotBlank();
        assertThat(letter.subject()).doesNotContain("example.org");
    }

    @Test
    void whoever_reads_the_letter_stands_in_the_audit_trail() {
        SignIn.as(DPO, () -> tickets.letter(task, Locale.ENGLISH));

        assertThat(superuser()
                        .sql("SELECT count(*) FROM audit_entry WHERE verb = 'wrote-letter' AND object_id = :id")
                        .param("id", task.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void that_they_were_written_to_and_took_it_is_no_end() {
        SignIn.as(DPO, () -> {
            tickets.wrote(task, today(), "mail of today", today().plusDays(3));
            tickets.acknowledged(task, today(), "case 77 of theirs", today().plusDays(5));
        });

        assertThat(line().task().isFinal()).isFalse();
        assertThat(line().chaseOn()).contains(today().plusDays(5));
        assertThat(line().owner()).isPresent();
        assertThat(SignIn.as(DPO, () -> tickets.notes(task)))
                .extracting(TaskNote::kind)
                .containsExactlyInAnyOrder(TaskNote.Kind.ACKNOWLEDGED, TaskNote.Kind.WRITTEN);
    }

    @Test
    void it_ends_by_their_answer_with_its_proof_and_forgets_the_person() {
        SignIn.as(DPO, () -> tickets.settle(task, settlement(Result.DONE, today())));

        assertThat(line().task().state()).isEqualTo(TaskState.DONE);
        assertThat(line().task().byHand()).isTrue();
        assertThat(isSealed()).isFalse();
        var note = SignIn.as(DPO, () -> tickets.notes(task)).getFirst();
        assertThat(SignIn.as(DPO, () -> tickets.proof(note.id())).orElseThrow()).isEqualTo(PDF);
    }

    private boolean isSealed() {
        return superuser()
                .sql("SELECT sealed IS NOT NULL FROM recipient_task WHERE id = :id")
                .param("id", task)
                .query(Boolean.class)
                .single();
    }

    @Test
    void what_was_settled_wrongly_is_open_again_and_says_so() {
        SignIn.as(DPO, () -> tickets.settle(task, settlement(Result.NOTHING_HELD, today())));

        SignIn.as(DPO, () -> tickets.reopen(task, "they meant somebody else"));

        assertThat(line().task().isFinal()).isFalse();
        assertThat(line().task().reason()).isEqualTo("reopened");
        assertThat(SignIn.as(DPO, () -> tickets.letter(task, Locale.ENGLISH)).body())
                .contains("forgotten")
                .doesNotContain("example.org");
    }

    @Test
    void nobody_settles_without_a_reference_twice_or_in_the_future() {
        var blank = new Settlement(Result.DONE, today(), " ", null);
        assertThatIllegalArgumentException().isThrownBy(() -> SignIn.as(DPO, () -> tickets.settle(task, blank)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SignIn.as(DPO, () -> tickets.settle(task, settlement(Result.DONE, today().plusDays(1)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settlement.Proof("page.html", "<html>".getBytes(StandardCharsets.US_ASCII)));
        assertThatIllegalStateException().isThrownBy(() -> SignIn.as(DPO, () -> tickets.reopen(task, "why")));

        SignIn.as(DPO, () -> tickets.settle(task, settlement(Result.DONE, today())));
        assertThatIllegalStateException()
                .isThrownBy(() -> SignIn.as(DPO, () -> tickets.settle(task, settlement(Result.DONE, today()))));
    }

    @Test
    void each_day_tells_once_what_is_near_late_and_to_be_chased() {
        SignIn.as(DPO, () -> tickets.wrote(task, today(), "mail of today", today().plusDays(4)));
        assertThat(reminded().all()).isZero();

        clock.advance(Duration.ofDays(4));
        assertThat(reminded()).isEqualTo(new TaskReminders.Reminded(0, 0, 1));

        clock.advance(Duration.ofDays(3));
        assertThat(reminded()).isEqualTo(new TaskReminders.Reminded(1, 0, 0));
        assertThat(reminded().all()).isZero();

        clock.advance(Duration.ofDays(4));
        assertThat(reminded()).isEqualTo(new TaskReminders.Reminded(0, 1, 0));
        assertThat(reminded().all()).isZero();
    }

    private TaskReminders.Reminded reminded() {
        return RunAs.jobFor("test", reminders::due);
    }

    @Test
    void what_is_late_stands_first_and_is_counted() {
        clock.advance(Duration.ofDays(11));
        var overdue = new TaskFilter(Optional.of("crisp"), Optional.empty(), TaskFilter.Due.OVERDUE);

        assertThat(page(overdue)).extracting(line -> line.task().id()).containsExactly(task);
        assertThat(SignIn.as(DPO, () -> tickets.overdue(100))).isOne();

        SignIn.as(DPO, () -> tickets.settle(task, settlement(Result.DONE, today())));
        assertThat(page(overdue)).isEmpty();
        assertThat(page(new TaskFilter(Optional.empty(), Optional.of(TaskState.DONE), TaskFilter.Due.ANY)))
                .hasSize(1);
    }

    private List<TaskLine> page(TaskFilter filter) {
        return SignIn.as(DPO, () -> tickets.page(filter, Optional.empty(), 50));
    }

    @Test
    void pages_follow_one_another_and_leave_nothing_out() {
        RunAs.job("test", () -> correspondence.open(request, person, Ask.RESTRICT, Set.of(), Map.of()));
        var all = page(TaskFilter.open());

        var first = SignIn.as(DPO, () -> tickets.page(TaskFilter.open(), Optional.empty(), 5));
        var rest = SignIn.as(DPO, () -> tickets.page(TaskFilter.open(), Optional.of(first.getLast()), 50));

        assertThat(first).hasSize(5);
        assertThat(rest).hasSize(all.size() - 5).doesNotContainAnyElementsOf(first);
    }

    @Test
    void an_auditor_looks_and_changes_nothing_and_finance_does_not_look() {
        assertThat(SignIn.as(SignIn.fresh("aukje", Roles.AUDITOR), () -> tickets.find(task)))
                .isPresent();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        SignIn.as(SignIn.fresh("aukje", Roles.AUDITOR), () -> tickets.letter(task, Locale.ENGLISH)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignIn.as(SignIn.fresh("frits", Roles.FINANCE), () -> tickets.find(task)));
    }
}
