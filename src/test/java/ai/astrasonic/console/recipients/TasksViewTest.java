package ai.astrasonic.console.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Timeline;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.correspondence.TaskNote;
import ai.astrasonic.correspondence.Tickets;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What lies with recipients is seen across cases, chased and settled, by whoever may. */
class TasksViewTest extends ViewTest {

    @Autowired
    Correspondence correspondence;

    @Autowired
    Tickets tickets;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    private final RequestId request = new RequestId(UUID.randomUUID());
    private UUID task;

    @BeforeEach
    void two_of_whom_a_letter_has_to_be_written() {
        var person = AccountId.next(clock);
        JdbcClient.create(database.superuser())
                .sql("INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)"
                        + " VALUES (:id, :email, :email, '2025-01-01Z', 'ACTIVE', '2025-01-01Z')")
                .param("id", person.value())
                .param("email", person + "@example.org")
                .update();
        RunAs.job("test", () -> correspondence.byLetter(request, person, Ask.ERASE, Set.of("crisp", "stripe")));
        task = RunAs.jobFor("test", () -> correspondence.of(request)).getFirst().id();
        clock.advance(Duration.ofDays(40));
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void the_list_is_narrowed_by_its_address() {
        open("recipients/tasks", "");
        assertThat(rows()).isEqualTo(2);

        open("recipients/tasks", "recipient=crisp&due=overdue");
        assertThat(rows()).isOne();

        open("recipients/tasks", "state=DONE");
        assertThat(words()).contains("Nothing matches");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void a_recipient_is_chased_and_settled_from_beside_the_list() {
        open("recipients/tasks", "selected=" + task);
        press("Note that we wrote");
        press("Write it down");
        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Reference")
                        .single()
                        .isInvalid())
                .isTrue();
        reference("mail of Monday");
        press("Write it down");
        assertThat(notes()).contains("We wrote to them on").contains("mail of Monday");

        press("Settle by hand");
        reference("their ticket 4711");
        press("Write it down");

        assertThat(SignIn.as("dieuwke", () -> tickets.notes(task)))
                .extracting(TaskNote::kind)
                .containsExactlyInAnyOrder(TaskNote.Kind.SETTLED, TaskNote.Kind.WRITTEN);
        assertThat(facts()).contains("Settled by hand");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void the_letter_is_ready_to_copy() {
        open("recipients/tasks", "selected=" + task);

        press("Write to them");

        assertThat(find(TextArea.class).single().getValue())
                .contains("@example.org")
                .contains(task.toString());
    }

    @Test
    @WithMockUser(username = "aukje", roles = Roles.AUDITOR)
    void an_auditor_sees_it_and_can_do_nothing() {
        open("recipients/tasks", "selected=" + task);

        assertThat(facts()).contains("erase").contains("late");
        assertThat(find(Button.class).withText("Settle by hand").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "eelco", roles = Roles.ENGINEER)
    void whoever_may_not_follow_cases_is_not_led_there() {
        open("recipients", "");

        assertThat(words()).doesNotContain("With recipients");
    }

    private String facts() {
        return find(Facts.class).single().getElement().getTextRecursively();
    }

    private String notes() {
        return find(Timeline.class).single().getElement().getTextRecursively();
    }

    private int rows() {
        return test(find(Grid.class).single()).size();
    }

    private void reference(String words) {
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Reference")
                        .single())
                .setValue(words);
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
