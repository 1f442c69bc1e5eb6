package ai.astrasonic.console.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** When a breach happened is corrected on its page; what cannot be so is told in the form. */
class OccurrenceFormTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    BreachId breach;

    @BeforeEach
    void world() {
        breach = new LetterStories(application).breach();
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void it_is_corrected_with_a_reason_and_stands_on_the_timeline() {
        open("breaches/" + breach, "");
        press("Correct when it happened");
        began().setValue(LocalDateTime.parse("2026-11-19T10:00"));
        press("Write this down");
        assertThat(because().isInvalid()).isTrue();

        test(because()).setValue("An older token was used first");
        press("Write this down");

        assertThat(words()).contains("When a breach happened was corrected", "An older token was used first");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void what_lies_after_the_awareness_is_refused_and_nothing_that_was_typed_is_lost() {
        open("breaches/" + breach, "");
        press("Correct when it happened");
        began().setValue(LocalDateTime.parse("2026-11-22T10:00"));
        test(because()).setValue("The clock of the server was wrong");
        press("Write this down");

        assertThat(words()).doesNotContain("When a breach happened was corrected");
        assertThat(because().getValue()).isEqualTo("The clock of the server was wrong");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_corrects_nothing() {
        open("breaches/" + breach, "");

        assertThat(find(Button.class).withText("Correct when it happened").exists())
                .isFalse();
    }

    private DateTimePicker began() {
        return find(DateTimePicker.class)
                .withPropertyValue(DateTimePicker::getLabel, "It began")
                .single();
    }

    private TextArea because() {
        return find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "How that is known")
                .single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
