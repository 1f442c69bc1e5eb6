package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.checks.NamedRecipients.Named;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class Proc1EveryProcessorIsNamedTest {

    private static final Instant NOW = TestClock.START;
    private static final Map<String, String> TOLD = Map.of("en", "x", "nl", "x");

    @Autowired
    Proc1EveryProcessorIsNamed check;

    @Autowired
    ContactedHosts hosts;

    @Autowired
    JdbcClient jdbc;

    private void called(String recipient, String host) {
        jdbc.sql("INSERT INTO outbound_contact VALUES (gen_random_uuid(), ?, ?, '2026-11-22', 3, 0, now(), now())")
                .params(recipient, host)
                .update();
    }

    private void refused(String host, Instant at) {
        jdbc.sql("INSERT INTO outbound_refusal VALUES (gen_random_uuid(), 'stripe', :host, 2, :at, :at, NULL)")
                .param("host", host)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private PromiseState withPolicy(List<Named> policy, List<Map<String, Object>> register) {
        return new Proc1EveryProcessorIsNamed(new NamedRecipients(policy, register), hosts).check(NOW);
    }

    @Test
    void before_any_call_it_says_that_only_policy_and_register_were_compared() {
        assertThat(check.check(NOW)).isInstanceOfSatisfying(Kept.class, kept -> {
            assertThat(kept.finding().reason().key()).isEqualTo("proc-1.kept-uncalled");
            assertThat(kept.finding().evidence())
                    .contains(Fact.of("evidence.recipients", 18), Fact.of("evidence.hosts-called", 0));
        });
    }

    @Test
    void is_kept_while_every_host_that_was_called_is_in_the_register() {
        called("stripe", "api.stripe.com");

        assertThat(check.check(NOW)).isInstanceOfSatisfying(Kept.class, kept -> {
            assertThat(kept.finding().reason().key()).isEqualTo("proc-1.kept");
            assertThat(kept.finding().evidence()).contains(Fact.of("evidence.calls", 3));
        });
    }

    @Test
    void is_broken_by_a_host_of_nobody_and_by_one_of_somebody_else() {
        called("stripe", "collect.example");
        called("crisp", "api.stripe.com");

        assertThat(check.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(
                                        new Fact("evidence.host-unnamed", "collect.example (stripe)"),
                                        new Fact("evidence.host-unnamed", "api.stripe.com (crisp)")));
    }

    @Test
    void is_at_risk_while_a_refusal_is_new_and_names_the_host() {
        refused("collect.example", NOW.minus(Duration.ofHours(3)));
        refused("older.example", NOW.minus(Duration.ofDays(3)));

        assertThat(check.check(NOW)).isInstanceOfSatisfying(AtRisk.class, risk -> {
            assertThat(risk.finding().count()).isOne();
            assertThat(risk.finding().evidence())
                    .contains(new Fact("evidence.host-refused", "collect.example (stripe): 2"));
        });
    }

    @Test
    void a_refusal_since_the_last_check_is_new_however_long_ago_that_was() {
        refused("older.example", NOW.minus(Duration.ofDays(3)));
        jdbc.sql("INSERT INTO promise_check VALUES (gen_random_uuid(), 'PROC-1', 'kept', 'x', '[]', 0, '[]', :at, 1)")
                .param("at", NOW.minus(Duration.ofDays(5)).atOffset(ZoneOffset.UTC))
                .update();

        assertThat(check.check(NOW)).isInstanceOf(AtRisk.class);
    }

    @Test
    void is_broken_where_policy_and_register_disagree_or_nothing_says_what_somebody_gets() {
        var policy = List.of(new Named("a", "Ada", "3.1"), new Named("b", "Bob", "3.2"));
        var register = List.<Map<String, Object>>of(
                Map.of("key", "a", "name", "Ada Ltd", "service", TOLD, "holds", TOLD),
                Map.of("key", "c", "name", "Cy", "service", TOLD));

        assertThat(withPolicy(policy, register))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(
                                        new Fact("evidence.not-in-register", "Bob"),
                                        new Fact("evidence.not-in-policy", "c"),
                                        new Fact("evidence.unexplained", "c")));
    }
}
