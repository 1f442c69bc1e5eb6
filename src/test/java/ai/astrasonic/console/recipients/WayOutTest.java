package ai.astrasonic.console.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.outbound.CallSwitch;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Whoever answers for it stops calls with a reason, sees that they are stopped, and how they went. */
class WayOutTest extends ViewTest {

    @Autowired
    CallSwitch calls;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    @Test
    @WithMockUser(username = "eelco", roles = Roles.ENGINEER)
    void an_engineer_switches_calls_off_with_a_reason_and_not_on() {
        open("recipients/stripe", "");
        assertThat(words()).contains("Called").contains("Nobody called them in the last 30 days");

        press("Switch calls off");
        press("Switch calls off");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("a key leaked");
        press("Switch calls off");

        assertThat(words()).contains("Switched off").contains("a key leaked");
        assertThat(find(Button.class).withText("Switch calls on").exists()).isFalse();
        open("recipients", "");
        assertThat(words()).contains("Nothing is sent to one recipient");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void the_dpo_switches_them_on_again() {
        calls.off("stripe", "a key leaked");
        open("recipients/stripe", "");

        press("Switch calls on");
        test(find(TextArea.class).single()).setValue("a new key is in place");
        press("Switch calls on");

        assertThat(calls.of("stripe").orElseThrow().offBecause()).isNull();
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void everything_is_stopped_at_once_after_a_confirmation() {
        open("recipients", "");

        press("Switch all calls off");
        test(find(TextArea.class).single()).setValue("somebody is inside");
        press("Switch all calls off");

        assertThat(calls.all())
                .hasSizeGreaterThan(10)
                .allSatisfy(standing -> assertThat(standing.offBecause()).isEqualTo("somebody is inside"));
    }

    @Test
    @WithMockUser(username = "aukje", roles = Roles.AUDITOR)
    void an_auditor_sees_why_and_switches_nothing() {
        SignIn.as("dieuwke", () -> calls.off("stripe", "a key leaked"));

        open("recipients/stripe", "");

        assertThat(words()).contains("a key leaked");
        assertThat(find(Button.class).withText("Switch calls on").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void the_calls_of_the_last_days_are_drawn_by_what_became_of_them() {
        JdbcClient.create(database.superuser())
                .sql("INSERT INTO outbound_contact (id, recipient, host, day, calls, failures, first_at, last_at)"
                        + " VALUES (gen_random_uuid(), 'stripe', 'api.stripe.com', :day, 12, 5, :now, :now)")
                .param("day", LocalDate.ofInstant(clock.instant(), Controller.ZONE))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        open("recipients/stripe", "");

        assertThat(words()).doesNotContain("Nobody called them");
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
