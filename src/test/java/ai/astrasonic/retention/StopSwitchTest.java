package ai.astrasonic.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class StopSwitchTest extends RuleStories {

    @Autowired
    StopSwitch stops;

    @Autowired
    Sheets sheets;

    @Test
    void stopping_one_rule_stops_that_one() {
        stop(Roles.DPO, LOG);

        assertThat(stops.isStopped(LOG)).isTrue();
        assertThat(stops.isStopped("session")).isFalse();
        assertThat(stops.all()).extracting(StopSwitch.Stop::rule).containsExactly(LOG);
    }

    @Test
    void stopping_all_stops_each() {
        stop(Roles.DPO, StopSwitch.ALL);

        assertThat(rules.on(TODAY)).allMatch(rule -> stops.isStopped(rule.key()));
    }

    @Test
    void stopped_twice_it_stays_as_it_was_first_and_one_lift_is_enough() {
        stop(Roles.DPO, LOG);
        stop(Roles.ENGINEER, LOG);

        assertThat(stops.all()).extracting(StopSwitch.Stop::by).containsExactly(Roles.DPO);
        lift(Roles.DPO, LOG);
        assertThat(stops.isStopped(LOG)).isFalse();
    }

    @Test
    void lifting_all_leaves_a_rule_stopped_that_was_stopped_for_itself() {
        stop(Roles.DPO, LOG);
        stop(Roles.DPO, StopSwitch.ALL);

        lift(Roles.DPO, StopSwitch.ALL);

        assertThat(stops.isStopped(LOG)).isTrue();
        assertThat(stops.isStopped("session")).isFalse();
    }

    @Test
    void a_lift_lets_what_waited_go_on_by_itself_and_a_second_lift_orders_nothing_more() {
        stop(Roles.DPO, LOG);
        assertThat(ordered()).isEmpty();

        lift(Roles.DPO, LOG);
        lift(Roles.DPO, LOG);

        assertThat(ordered()).singleElement().asString().startsWith("again-lifted-");
    }

    @Test
    void nothing_is_stopped_or_lifted_without_a_reason_or_without_being_a_rule() {
        assertThatIllegalArgumentException().isThrownBy(() -> stops.stop(LOG, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> stops.lift(LOG, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> stops.stop("selfies", "Why not"));
        assertThat(stops.all()).isEmpty();
    }

    @Test
    void an_engineer_may_pull_the_switch_and_only_a_dpo_lifts_it() {
        stop(Roles.ENGINEER, LOG);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> lift(Roles.ENGINEER, LOG));
        assertThat(stops.isStopped(LOG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
    void nobody_else_pulls_it(String role) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> stop(role, LOG));
    }

    private void stop(String role, String rule) {
        SignIn.as(SignIn.fresh(role, role), () -> {
            stops.stop(rule, "Something looks wrong");
            return true;
        });
    }

    private void lift(String role, String rule) {
        SignIn.as(SignIn.fresh(role, role), () -> {
            stops.lift(rule, "Looked into it");
            return true;
        });
    }

    private List<String> ordered() {
        return RunAs.jobFor("retention", sheets::ordered);
    }
}
