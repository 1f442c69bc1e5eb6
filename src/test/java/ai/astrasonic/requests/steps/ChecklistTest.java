package ai.astrasonic.requests.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepOutcome.Failed;
import ai.astrasonic.requests.steps.StepOutcome.Kept;
import ai.astrasonic.requests.steps.StepOutcome.NothingToDo;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ChecklistTest {

    private static final Done BUILT = new Done(new Evidence("sha256", "abc"));

    @Autowired
    Checklist checklist;

    @Autowired
    RequestIntake intake;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private RequestId request;

    @BeforeEach
    void a_case() {
        var letter = new NewRequest(
                RequestKind.ACCESS,
                Channel.MAIL,
                clock.instant(),
                null,
                Requester.of(new EmailAddress("dj@example.org")),
                Language.EN,
                null);
        request = intake.file(letter).request();
    }

    @Test
    void every_kind_of_outcome_is_read_back_as_it_was_written() {
        var waiting = new WaitingFor(Awaited.RECIPIENT, clock.instant());
        var failed = new Failed("the store said no", true);
        var kept = new Kept("AWR 52", LocalDate.of(2034, 1, 1));
        var nothing = new NothingToDo("reason.no-data");

        assertThat(recorded(Step.IDENTITY, waiting)).isEqualTo(waiting);
        assertThat(recorded(Step.IDENTITY, failed)).isEqualTo(failed);
        assertThat(recorded(Step.IDENTITY, kept)).isEqualTo(kept);
        assertThat(recorded(Step.BUILD, BUILT)).isEqualTo(BUILT);
        assertThat(recorded(Step.PREVIEW, nothing)).isEqualTo(nothing);
    }

    @Test
    void is_finished_only_when_every_step_has_a_final_outcome() {
        record(Step.IDENTITY, BUILT);
        record(Step.BUILD, new Kept("AWR 52", LocalDate.of(2034, 1, 1)));
        record(Step.PREVIEW, new NothingToDo("reason.no-data"));
        record(Step.ANSWER, new Failed("mail server is down", true));
        assertThat(inTransaction(() -> checklist.isFinished(request))).isFalse();

        record(Step.ANSWER, BUILT);
        assertThat(inTransaction(() -> checklist.isFinished(request))).isTrue();
    }

    @Test
    void the_same_outcome_again_changes_nothing_and_another_one_is_refused() {
        assertThat(record(Step.BUILD, BUILT)).isTrue();

        assertThat(record(Step.BUILD, BUILT)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> record(Step.BUILD, new Failed("late", true)))
                .withMessageContaining(Step.BUILD)
                .withMessageContaining(request.toString());
    }

    @Test
    void a_step_reopens_when_the_world_changed() {
        record(Step.BUILD, BUILT);

        transaction.executeWithoutResult(status -> checklist.reopen(request, Step.BUILD, Awaited.JOB));

        assertThat(inTransaction(() -> checklist.outcomeOf(request, Step.BUILD)))
                .isEqualTo(new WaitingFor(Awaited.JOB, clock.instant()));
    }

    @Test
    void an_outcome_without_its_reason_or_evidence_cannot_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NothingToDo(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kept("", LocalDate.EPOCH));
        assertThatIllegalArgumentException().isThrownBy(() -> new Failed("", false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Evidence("sha256", ""));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("UPDATE case_step SET outcome = 'DONE'").update());
    }

    @Test
    void a_step_is_recorded_only_together_with_the_act_it_tells_of() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> checklist.record(request, Step.BUILD, BUILT));
    }

    @Test
    void the_timeline_cannot_be_rewritten_or_cut_by_the_application() {
        for (var tampering : new String[] {"UPDATE case_event SET reason = 'other'", "DELETE FROM case_event"}) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(tampering).update())
                    .withStackTraceContaining("permission denied for table case_event");
        }
    }

    private boolean record(String step, StepOutcome outcome) {
        return inTransaction(() -> checklist.record(request, step, outcome));
    }

    private StepOutcome recorded(String step, StepOutcome outcome) {
        record(step, outcome);
        return inTransaction(() -> checklist.outcomeOf(request, step));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
