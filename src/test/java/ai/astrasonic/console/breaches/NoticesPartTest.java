package ai.astrasonic.console.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.breaches.notices.NoticeStories;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

class NoticesPartTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    NoticeStories stories;
    BreachId breach;

    @BeforeEach
    void world() {
        stories = new NoticeStories(application);
        breach = stories.letters.breach();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_notice_begins_with_the_words_of_the_letter_and_is_asked_for() {
        stories.letters.drafted(breach);

        open("breaches/" + breach, "");
        press("Write a public notice");
        assertThat(find(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "What happened (English)")
                        .single()
                        .getValue())
                .isEqualTo(LetterStories.words().nature().en());
        press("Keep this notice");
        assertThat(title("English").isInvalid()).isTrue();
        test(title("English")).setValue("Somebody could read backup files");
        test(title("Nederlands")).setValue("Iemand kon reservekopieën lezen");
        press("Keep this notice");
        assertThat(words()).contains("Public notice", "Somebody could read backup files");

        press("Ask to publish it");
        test(find(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "Why everybody is told")
                        .single())
                .setValue("Nobody has an address of theirs any more");
        press("Ask a second person to publish");
        assertThat(words()).contains("Waits for a second person");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void one_that_is_up_leads_to_its_page_and_is_withdrawn_with_a_reason() {
        var notice = stories.get(stories.published(breach));

        open("breaches/" + breach, "");
        assertThat(words())
                .contains("Published", "Up since", "Public notice approved by a second person and published");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("/notices/" + notice.publicId());
        press("Withdraw the notice");
        test(find(TextArea.class)
                        .withPropertyValue(TextArea::getLabel, "Why it is withdrawn")
                        .single())
                .setValue("Everybody was written to meanwhile");
        press("Withdraw this notice");

        assertThat(words()).contains("Withdrawn", "Everybody was written to meanwhile");
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void an_engineer_reads_what_is_up_and_does_nothing() {
        stories.published(breach);

        open("breaches/" + breach, "");

        assertThat(words()).contains("Public notice", "Somebody could read backup files");
        assertThat(find(Button.class).withText("Write a public notice").exists())
                .isFalse();
        assertThat(find(Button.class).withText("Withdraw the notice").exists()).isFalse();
    }

    private TextField title(String language) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, "Title (" + language + ")")
                .single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
