package ai.astrasonic.console.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.letters.LetterState;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

class LettersPartTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    LetterStories stories;
    BreachId breach;

    @BeforeEach
    void world() {
        stories = new LetterStories(application);
        breach = stories.breach();
        stories.people("person", 3);
        stories.everybodyIn(breach);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_letter_is_drafted_read_in_both_languages_and_asked_for() {
        open("breaches/" + breach, "");
        press("Draft a letter");
        press("Keep this draft");
        assertThat(area("What happened (English)").isInvalid()).isTrue();
        for (var part : LetterPart.values()) {
            var words = part.of(LetterStories.words());
            test(area(LetterTexts.part(part) + " (English)")).setValue(words.en());
            test(area(LetterTexts.part(part) + " (Nederlands)")).setValue(words.nl());
        }
        press("Keep this draft");
        assertThat(words()).contains("Draft", "People who get it");

        press("Preview in both languages");
        assertThat(find(Pre.class).all().stream().map(Pre::getText))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("WHAT HAPPENED", "backup files"))
                .anySatisfy(text -> assertThat(text).contains("WAT ER IS GEBEURD", "reservekopieën"));
        press("Close");
        press("Ask for approval");
        test(area("Why people are told")).setValue("The risk is high");
        press("Ask a second person");
        assertThat(words()).contains("Waits for a second person");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void words_of_the_law_are_told_in_the_form_and_nothing_that_was_typed_is_lost() {
        open("breaches/" + breach, "");
        press("Draft a letter");
        for (var part : LetterPart.values()) {
            test(area(LetterTexts.part(part) + " (English)")).setValue("Pursuant to the law we write to you");
            test(area(LetterTexts.part(part) + " (Nederlands)")).setValue("Iemand kon je reservekopieën lezen");
        }
        press("Keep this draft");

        assertThat(words()).contains("without “Pursuant”");
        assertThat(area("What happened (English)").getValue()).startsWith("Pursuant");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void whom_no_letter_reached_is_masked_and_told_otherwise() {
        var person = stories.person("noor@example.org", "nl");
        var letter = stories.approved(breach);
        stories.sql()
                .sql("""
                        INSERT INTO breach_letter_person (id, letter_id, breach_id, account_id, language, noted_at, outcome, email_id, ended_at)
                        VALUES (uuidv7(), ?, ?, ?, 'nl', now(), 'REFUSED', uuidv7(), now())""")
                .params(letter.value(), breach.value(), person.value())
                .update();
        stories.sql().sql("UPDATE breach_letter SET gathered_at = now()").update();

        open("breaches/" + breach, "");
        assertThat(words())
                .contains("n•••@e•••.org", "The mail server refused the address")
                .doesNotContain("noor@");
        press("Told otherwise");
        test(area("How and when")).setValue("By post on 23 November");
        press("Write down");
        assertThat(words()).contains("By post on 23 November");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void whoever_was_not_reached_comes_page_by_page_until_the_last() {
        stories.people("more", 120);
        var letter = stories.approved(breach);
        stories.sql().sql("""
                        INSERT INTO breach_letter_person (id, letter_id, breach_id, account_id, language, noted_at, outcome, email_id, ended_at)
                        SELECT uuidv7(), ?, ?, id, 'nl', now(), 'REFUSED', uuidv7(), now() FROM account WHERE email LIKE 'more%'""").params(letter.value(), breach.value()).update();
        stories.sql().sql("UPDATE breach_letter SET gathered_at = now()").update();

        open("breaches/" + breach, "");
        assertThat(notReached()).isEqualTo(50);
        press("Show 50 more");
        assertThat(notReached()).isEqualTo(100);
        press("Show 50 more");
        assertThat(notReached()).isEqualTo(120);
        assertThat(find(Button.class).withText("Show 50 more").exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void while_it_goes_out_its_numbers_follow_by_themselves_and_its_end_shows_as_well() {
        var person = stories.person("noor@example.org", "nl");
        var letter = stories.approved(breach);
        open("breaches/" + breach, "");
        assertThat(words()).doesNotContain("With the mail server, not confirmed");

        stories.sql().sql("UPDATE breach_letter SET gathered_at = now()").update();
        look();
        assertThat(words()).contains("With the mail server, not confirmed");
        var before = words();
        stories.sql()
                .sql("""
                        INSERT INTO breach_letter_person (id, letter_id, breach_id, account_id, language, noted_at, outcome, email_id)
                        VALUES (uuidv7(), ?, ?, ?, 'nl', now(), 'ON_ITS_WAY', uuidv7())""")
                .params(letter.value(), breach.value(), person.value())
                .update();
        look();
        assertThat(words()).isNotEqualTo(before);

        stories.sql()
                .sql("UPDATE breach_letter_person SET outcome = 'BOUNCED', ended_at = now()")
                .update();
        stories.sql()
                .sql("UPDATE breach_letter SET state = 'SENT', ended_at = now()")
                .update();
        look();
        assertThat(words()).contains("Came back", "n•••@e•••.org");
    }

    private void look() {
        find(LetterProgress.class).single().look();
    }

    private int notReached() {
        return find(Button.class).withText("Told otherwise").all().size();
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void an_engineer_sees_how_far_it_came_and_nobody() {
        var letter = stories.approved(breach);
        stories.sql().sql("UPDATE breach_letter SET gathered_at = now()").update();

        open("breaches/" + breach, "");

        assertThat(stories.state(letter)).isEqualTo(LetterState.APPROVED);
        assertThat(words()).contains("Goes out", "Waiting");
        assertThat(find(Button.class).withText("Stop").exists()).isFalse();
        assertThat(find(Button.class).withText("Preview in both languages").exists())
                .isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_reads_and_does_nothing() {
        SignIn.as(LetterStories.DPO, () -> stories.drafted(breach));

        open("breaches/" + breach, "");

        assertThat(words()).contains("Letters to the people", "Draft");
        assertThat(find(Button.class).withText("Ask for approval").exists()).isFalse();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
