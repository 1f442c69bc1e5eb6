package ai.astrasonic.console.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.judgement.About;
import ai.astrasonic.breaches.judgement.Judgements;
import ai.astrasonic.breaches.report.NewAnswer;
import ai.astrasonic.breaches.report.ReportForms;
import ai.astrasonic.breaches.report.ReportKind;
import ai.astrasonic.breaches.report.ReportStories;
import ai.astrasonic.breaches.report.Reports;
import ai.astrasonic.breaches.report.Template;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.CopyButton;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class ReportViewTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Judgements judgements;

    @Autowired
    private ReportForms forms;

    @Autowired
    private Reports reports;

    private ReportStories stories;

    @BeforeEach
    void world() {
        stories = new ReportStories(application);
    }

    @Test
    void the_dpo_assesses_and_signs_a_decision_that_is_another_than_proposed() {
        asDpo();
        var id = stories.aware();
        open("breaches/" + id, "");

        press("Assess");
        press("Keep this assessment");
        assertThat(words()).contains("Choose at least one kind of data.");
        box("Behavioural data").setValue(true);
        area("Why so easily").setValue("Names were among it");
        press("Keep this assessment");
        assertThat(words()).contains("0.5: low").contains("do not notify the authority");
        press("Decide on the authority");
        press("Sign this decision");
        assertThat(judgements.decisions(id)).isEmpty();
        ground("cannot be called unlikely");
        area("Why").setValue("Nobody knows who read it");
        press("Sign this decision");

        assertThat(judgements.decision(id, About.AUTHORITY)).isPresent();
        assertThat(words()).contains("The authority is notified").contains("Otherwise than proposed.");
    }

    @Test
    void what_cannot_be_decided_so_is_told_in_the_dialog() {
        asDpo();
        var id = stories.aware();
        stories.assess(id);
        open("breaches/" + id, "");

        press("Decide on the people");
        ground("the risk is not high");
        area("Why").setValue("It is small");
        press("Sign this decision");

        assertThat(words()).contains("The score is high: only a ground of Art. 34(3) takes the duty away.");
        assertThat(judgements.decisions(id)).isEmpty();
    }

    @Test
    void the_form_shows_each_answer_with_how_sure_it_is_and_a_button_that_copies_it() {
        asDpo();
        var id = stories.decided();

        open("breaches/" + id + "/report", "");

        assertThat(words())
                .contains("7.3 Number of people", "1,180 to 1,200", "recorded", "derived: confirm", "missing")
                .contains("needed answers are settled");
        assertThat(find(CopyButton.class).all()).hasSizeGreaterThan(15);
        open("breaches/" + id + "/report", "form=edpb");
        assertThat(words()).contains("Categories of concerned data subjects");
    }

    @Test
    void what_is_typed_is_saved_and_what_clashes_is_shown_and_not_lost() {
        asDpo();
        var id = stories.decided();
        open("breaches/" + id + "/report", "");
        find(Button.class).withText("Answer").all().get(2).click();
        area("3.2.1.a Who reports: name").setValue("D. de Vries");
        area("3.2.1.b Who reports: function").setValue("Data protection officer");
        stories.save(id, List.of(new NewAnswer("3.2.1.a", List.of("M. Jansen"), false, 0)));

        press("Save answers");
        assertThat(words()).contains("Nothing was saved and nothing is lost.", "D. de Vries", "M. Jansen");
        assertThat(said(id, "3.2.1.a")).containsExactly("M. Jansen");
        press("Keep mine");

        assertThat(said(id, "3.2.1.a")).containsExactly("D. de Vries");
        assertThat(said(id, "3.2.1.b")).containsExactly("Data protection officer");
    }

    @Test
    void a_section_is_confirmed_at_once() {
        asDpo();
        var id = stories.decided();
        open("breaches/" + id + "/report", "");

        var confirm = find(Button.class)
                .withCondition(button -> button.getText().startsWith("Confirm what is derived"))
                .all();
        confirm.getFirst().click();

        assertThat(find(Button.class)
                        .withCondition(button -> button.getText().startsWith("Confirm what is derived"))
                        .all())
                .hasSize(confirm.size() - 1);
    }

    @Test
    void versions_are_frozen_received_and_followed_by_a_supplement() {
        asDpo();
        var id = stories.decided();
        open("breaches/" + id, "");
        press("Freeze the first report");
        press("Freeze this version");
        assertThat(words()).contains("1: first report", "provisional");

        press("Freeze a supplement");
        find(TextArea.class).all().getLast().setValue("More is known");
        press("Freeze this version");
        assertThat(words()).contains("Note first which number the authority gave the first report.");
        press("Cancel");
        press("Note the receipt");
        find(TextField.class)
                .withCondition(field -> field.getLabel().equals("Number of the authority"))
                .single()
                .setValue("AP-7");
        press("Note it");
        press("Freeze a supplement");
        find(TextArea.class).all().getLast().setValue("More is known");
        press("Freeze this version");

        assertThat(words()).contains("AP-7", "2: supplement", "Changes: ");
        assertThat(reports.of(id)).hasSize(2);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("JSON, European template");
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void an_engineer_sees_all_of_it_and_changes_nothing() {
        readsOnly();
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_sees_all_of_it_and_changes_nothing() {
        readsOnly();
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void finance_sees_nothing_of_a_report() {
        open("breaches/" + stories.decided() + "/report", "");

        assertThat(words()).contains("This page is not open to you");
    }

    private void readsOnly() {
        var id = stories.decided();
        SignIn.as(ReportStories.DPO, () -> reports.freeze(id, ReportKind.FIRST, ""));

        open("breaches/" + id, "");
        assertThat(words()).contains("The people are told", "1: first report", "not noted yet");
        assertThat(buttons())
                .doesNotContain(
                        "Assess",
                        "Decide on the authority",
                        "Decide on the people",
                        "Freeze a supplement",
                        "Note the receipt");
        open("breaches/" + id + "/report", "");
        assertThat(words()).contains("1,180 to 1,200");
        assertThat(buttons()).doesNotContain("Answer");
    }

    private static void asDpo() {
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh(ReportStories.DPO, Roles.DPO));
    }

    private List<String> said(BreachId id, String question) {
        return forms.of(id, Template.AP).answer(question).orElseThrow().contents();
    }

    private Checkbox box(String label) {
        return find(Checkbox.class)
                .withCondition(box -> box.getLabel().startsWith(label))
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class)
                .withCondition(area -> area.getLabel().equals(label))
                .single();
    }

    @SuppressWarnings("unchecked")
    private void ground(String words) {
        var group = find(RadioButtonGroup.class).single();
        ((RadioButtonGroup<Object>) group)
                .getListDataView()
                .getItems()
                .filter(item -> ((RadioButtonGroup<Object>) group)
                        .getItemLabelGenerator()
                        .apply(item)
                        .contains(words))
                .findFirst()
                .ifPresent(item -> ((RadioButtonGroup<Object>) group).setValue(item));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** The one in front: a dialog's button says the same as the one that opened it. */
    private void press(String label) {
        find(Button.class).withText(label).all().getLast().click();
        roundTrip();
    }
}
