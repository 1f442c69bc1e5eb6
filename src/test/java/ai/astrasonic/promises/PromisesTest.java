package ai.astrasonic.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.checks.PromiseCheck;
import ai.astrasonic.shared.RecordsEnded;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
class PromisesTest {

    @Autowired
    Promises promises;

    @Autowired
    PromiseResults results;

    @Autowired
    List<PromiseCheck> checks;

    @Autowired
    TestClock clock;

    @Test
    void each_promise_has_exactly_one_check() {
        assertThat(checks).extracting(PromiseCheck::id).containsExactlyInAnyOrder(PromiseId.values());
    }

    @Test
    void what_was_never_checked_is_unproven() {
        assertThat(promises.all())
                .hasSize(PromiseId.values().length)
                .allSatisfy(promise -> assertThat(promise.state()).isInstanceOf(Unproven.class));
    }

    @Test
    void results_are_kept_in_the_policys_order_and_as_history() {
        promises.checkAllNow();
        clock.advance(Duration.ofHours(1));
        promises.checkNow(PromiseId.SEC_2);

        assertThat(promises.all()).extracting(Promise::id).containsExactly(PromiseId.values());
        assertThat(promises.get(PromiseId.SEC_2).state()).isInstanceOf(Kept.class);
        assertThat(promises.history(PromiseId.SEC_2, TestClock.START)).hasSize(2);
        assertThat(promises.get(PromiseId.CONS_1).state().finding().reason().key())
                .isEqualTo("cons-1.none");
    }

    @Test
    void a_reason_of_an_earlier_version_has_words_too() {
        assertThat(PromiseTexts.in(Locale.ENGLISH).reason(Reason.of("CONS-1.unproven")))
                .isEqualTo("As an earlier version of the check judged it");
    }

    @Test
    void an_old_result_says_nothing_about_today() {
        promises.checkNow(PromiseId.RIGHT_1);

        clock.advance(Duration.ofDays(2));

        assertThat(promises.get(PromiseId.RIGHT_1).state().finding().reason().key())
                .isEqualTo("reason.stale");
    }

    @Test
    void a_check_that_breaks_down_proves_nothing() {
        var rounds = new PromiseRounds(List.of(broken()), results, clock);

        assertThat(rounds.check(PromiseId.SEC_1).state()).isInstanceOf(Unproven.class);
        assertThat(promises.get(PromiseId.SEC_1).state().finding().reason())
                .isEqualTo(Reason.of("reason.failed", "IllegalStateException"));
    }

    @Test
    void a_round_checks_only_what_is_due() {
        var times = new AtomicInteger();
        var rounds = new PromiseRounds(
                Arrays.stream(PromiseId.values()).map(id -> counting(id, times)).toList(), results, clock);

        rounds.checkDue();
        rounds.checkDue();
        clock.advance(Duration.ofHours(1));
        rounds.checkDue();

        assertThat(times).hasValue(2 * PromiseId.values().length);
    }

    @Test
    void after_a_run_of_retention_its_promises_are_looked_at_again_at_the_next_look_and_once() {
        var times = new AtomicInteger();
        var rounds = new PromiseRounds(
                Arrays.stream(PromiseId.values()).map(id -> counting(id, times)).toList(), results, clock);
        rounds.checkDue();
        times.set(0);

        new LookAgain(rounds).on(new RecordsEnded(clock.instant()));
        rounds.checkDue();
        rounds.checkDue();

        assertThat(times).hasValue(6);
    }

    @Test
    void every_promise_and_reason_has_its_words_in_both_languages() {
        promises.checkAllNow();
        for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            var texts = PromiseTexts.in(language);
            assertThat(promises.all()).allSatisfy(promise -> {
                assertThat(texts.title(promise.id())).isNotBlank();
                assertThat(texts.reason(promise.state().finding().reason())).isNotBlank();
            });
        }
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_reads_and_never_starts_a_check() {
        assertThat(promises.all()).isNotEmpty();
        assertThatThrownBy(promises::checkAllNow).isInstanceOf(AccessDeniedException.class);
    }

    private static PromiseCheck broken() {
        return new FixedCheck(PromiseId.SEC_1, now -> {
            throw new IllegalStateException("no such table");
        });
    }

    private static PromiseCheck counting(PromiseId id, AtomicInteger times) {
        return new FixedCheck(id, now -> {
            times.incrementAndGet();
            return new Kept(Finding.of(Reason.of("reason.never-checked"), 0, now));
        });
    }

    private record FixedCheck(PromiseId id, Function<Instant, PromiseState> answer) implements PromiseCheck {

        @Override
        public PromiseState check(Instant now) {
            return answer.apply(now);
        }
    }
}
