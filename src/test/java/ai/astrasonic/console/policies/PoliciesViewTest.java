package ai.astrasonic.console.policies;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyState;
import ai.astrasonic.policies.PolicyStories;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class PoliciesViewTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    private PolicyStories stories;

    @BeforeEach
    void world() {
        stories = new PolicyStories(application);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_empty_list_says_what_would_be_there() {
        open("policies", "");

        assertThat(words()).contains("No version yet");
        assertThat(buttons()).contains("Draft a version");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_reads_what_changed_and_takes_no_step() {
        stories.published(30);
        var id = stories.published(20);

        open("policies", "");
        assertThat(words()).contains("Version 1", "Version 2", "Published", "We answer within 20 days.");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("policies/" + id);
        assertThat(buttons()).doesNotContain("Draft a version");
        open("policies/" + id, "");
        assertThat(words()).contains("Changed", "Who was told", "crossed out", PolicyStories.WHY);
        assertThat(buttons()).doesNotContain("Judge", "Ask for approval", "Discard");
    }

    @Test
    void a_draft_is_judged_and_asked_about_and_a_refusal_is_told_in_its_place() {
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh(PolicyStories.DPO, Roles.DPO));
        var id = stories.drafted(stories.words(30));
        open("policies/" + id, "");

        press("Ask for approval");
        find(TextArea.class).all().getLast().setValue("The list is longer");
        press("Ask a second person");
        assertThat(words()).contains("Judge first whether it is material.");
        press("Cancel");

        press("Judge");
        press("Keep this judgement");
        assertThat(find(TextArea.class).all().getLast().isInvalid()).isTrue();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> choice = find(RadioButtonGroup.class).single();
        choice.setValue(true);
        find(TextArea.class).all().getLast().setValue("Another recipient");
        press("Keep this judgement");
        assertThat(words()).contains("Material: every account is told by e-mail", "Another recipient");

        press("Ask for approval");
        find(TextArea.class).all().getLast().setValue("The list is longer");
        press("Ask a second person");
        assertThat(stories.get(id).state()).isEqualTo(PolicyState.ASKED);
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void what_one_account_was_told_is_found_by_its_address_and_leaves_a_trace() {
        var id = stories.published(20);
        var account = stories.account("noor@example.org", "nl");
        noticed(id, account, "MAIL", "SENT");
        open("policies", "");

        find(TextField.class).single().setValue("noor@example.org");
        press("Find");

        assertThat(words())
                .contains("Sent", "Version 1", "No version is known that was shown when this account was opened")
                .doesNotContain("noor@example.org");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void whoever_joined_was_shown_a_version_and_nothing_is_said_to_be_unknown() {
        var account = stories.account("noor@example.org", "nl");
        noticed(stories.published(20), account, "JOINING", "SHOWN");
        open("policies", "");

        find(TextField.class).single().setValue("noor@example.org");
        press("Find");

        assertThat(words()).contains("Shown").doesNotContain("No version is known");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void whom_no_mail_reached_is_listed_fifty_at_once_to_the_last() {
        var id = stories.published(20);
        stories.accounts("lost", 120);
        stories.sql()
                .sql("""
                        INSERT INTO policy_notice (id, version_id, account_id, how, language, noted_at, email_id, outcome, mailed_at)
                        SELECT uuidv7(), :version, id, 'MAIL', 'en', :now, uuidv7(), 'REFUSED', :now FROM account""")
                .param("version", id.value())
                .param("now", TestClock.START.atOffset(ZoneOffset.UTC))
                .update();
        open("policies/" + id, "");

        assertThat(listed()).isEqualTo(50);
        press("Show more");
        assertThat(listed()).isEqualTo(100);
        press("Show more");
        assertThat(listed()).isEqualTo(120);
        assertThat(buttons()).doesNotContain("Show more");
    }

    private long listed() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(to -> to.startsWith("people/"))
                .distinct()
                .count();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void no_such_version_is_no_page() {
        open("policies/nobody", "");

        assertThat(words()).doesNotContain("The version");
    }

    private void noticed(PolicyId version, AccountId account, String how, String outcome) {
        stories.sql()
                .sql("""
                        INSERT INTO policy_notice (id, version_id, account_id, how, language, noted_at, email_id, outcome, mailed_at, ended_at)
                        SELECT uuidv7(), :version, :account, :how, 'en', :now, mail, :outcome,
                               CASE WHEN mail IS NOT NULL THEN CAST(:now AS timestamptz) END, :now
                        FROM (SELECT CASE WHEN :how = 'MAIL' THEN uuidv7() END AS mail) made""")
                .param("version", version.value())
                .param("account", account.value())
                .param("how", how)
                .param("outcome", outcome)
                .param("now", TestClock.START.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** The one in front: a dialog's button may say the same as the one that opened it. */
    private void press(String label) {
        find(Button.class).withText(label).all().getLast().click();
    }
}
