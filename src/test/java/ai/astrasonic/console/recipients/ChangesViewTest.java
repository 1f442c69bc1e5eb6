package ai.astrasonic.console.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.recipientchanges.CampaignStories;
import ai.astrasonic.recipientchanges.ChangeState;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class ChangesViewTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    private CampaignStories stories;

    @BeforeEach
    void world() {
        stories = new CampaignStories(application);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_empty_list_says_what_would_be_there() {
        open("recipients/changes", "");

        assertThat(words()).contains("No change yet");
        assertThat(buttons()).contains("Draft a change");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_reads_and_takes_no_step() {
        var id = stories.announced("crisp");

        open("recipients/changes", "");
        assertThat(words()).contains("Change at Crisp", "Announced", "30 days");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("recipients/changes/" + id);
        open("recipients/changes/" + id, "");
        assertThat(words()).contains("Country of its seat", "FR", "DE", "Nobody has objected.", CampaignStories.WHY);
        assertThat(buttons()).doesNotContain("Withdraw", "Put into force", "Record an objection");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_page_offers_what_comes_next() {
        var draft = stories.draft(stories.moves("crisp"));

        open("recipients/changes/" + draft, "");
        assertThat(buttons())
                .contains("Announce", "Change the draft", "Discard")
                .doesNotContain("Put into force");
        stories.announce(draft);
        open("recipients/changes/" + draft, "");
        assertThat(buttons())
                .contains("Put into force", "Withdraw", "Record an objection")
                .doesNotContain("Announce");
        stories.withdraw(draft);
        open("recipients/changes/" + draft, "");
        assertThat(words()).contains("The contract was not signed");
        assertThat(buttons()).doesNotContain("Put into force", "Withdraw", "Announce");
    }

    @Test
    void announcing_asks_why_and_for_the_last_day() {
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh(CampaignStories.DPO, Roles.DPO));
        var draft = stories.draft(stories.moves("crisp"));
        open("recipients/changes/" + draft, "");

        press("Announce");
        press("Announce");
        assertThat(find(TextArea.class).all().getLast().isInvalid()).isTrue();
        find(TextArea.class).all().getLast().setValue("The board decided");
        press("Announce");

        assertThat(stories.change(draft).state()).isEqualTo(ChangeState.ANNOUNCED);
    }

    @Test
    void a_refusal_is_told_in_the_dialog() {
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh(CampaignStories.DPO, Roles.DPO));
        var change = stories.announced("crisp");
        open("recipients/changes/" + change, "");

        press("Put into force");
        find(TextArea.class).all().getLast().setValue("It is time");
        press("Put into force");

        assertThat(words()).contains("Anybody may still object.");
        assertThat(stories.change(change).state()).isEqualTo(ChangeState.ANNOUNCED);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void no_such_change_is_no_page() {
        open("recipients/changes/nobody", "");

        assertThat(words()).doesNotContain("What will be different");
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** The one in front: a dialog's button says the same as the one that opened it. */
    private void press(String label) {
        find(Button.class).withText(label).all().getLast().click();
    }
}
