package ai.astrasonic.console.holds;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.holds.HoldFilter;
import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldId;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class HoldsViewTest extends ViewTest {

    private static final LocalDate REVIEW = LocalDate.of(2027, 2, 22);

    @Autowired
    private LegalHolds holds;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabases.Database database;

    private AccountId person;
    private HoldId id;

    @BeforeEach
    void somebodyIsHeld() {
        person = new AccountRows(JdbcClient.create(database.superuser())).open(AccountId.next(clock));
        id = place(HoldGround.LEGAL_CLAIMS, HoldScope.person(person).only(Set.of("billing.payment")));
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_hold_says_why_what_and_until_when() {
        open("holds", "selected=" + id);

        assertThat(facts())
                .contains("Claim 4711")
                .contains("One person: Payments")
                .contains("Mon 22 Feb 2027");
        assertThat(find(Button.class).withText("Release").exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void the_mail_about_its_review_leads_to_a_page_of_its_own() {
        open("holds/" + id, "");

        assertThat(words()).contains("Claim 4711").contains("In force");
        open("holds/nobody", "");
        assertThat(words()).contains("There is nothing here");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_looks_and_changes_nothing() {
        open("holds", "act=place&selected=" + id);

        assertThat(facts()).contains("Claim 4711");
        assertThat(find(Button.class).withText("Release").exists()).isFalse();
        assertThat(find(Button.class).withText("Place this hold").exists()).isFalse();
        assertThat(find(Button.class).withText("Place a legal hold").exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void others_see_nothing() {
        open("holds", "");

        assertThat(words()).contains("This page is not open to you");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_address_narrows_the_list_and_what_does_not_fit_is_left_out() {
        open("holds", "state=released");
        assertThat(words()).contains("Nothing");

        open("holds", "state=maybe&ground=NONE&person=somebody&selected=nobody&act=dance");
        assertThat(getCurrentView()).isInstanceOf(HoldsView.class);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_hold_over_nothing_is_refused_at_the_field() {
        open("holds", "act=place");

        press("Place this hold");
        assertThat(area("Facts").getErrorMessage()).contains("which facts");
        test(area("Facts")).setValue("An order");
        test(field("Ordered by")).setValue("A court");
        press("Place this hold");

        assertThat(area("People").isInvalid()).isTrue();
        assertThat(area("People").getErrorMessage()).contains("Name people");
        test(area("People")).setValue("nobody");
        press("Place this hold");
        assertThat(area("People").getErrorMessage()).contains("no whole number");
        assertThat(count()).isOne();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void the_page_of_a_person_leads_to_a_hold_on_them() {
        open("people/" + person, "");
        assertThat(words()).contains("Legal claim").contains("Place a hold on this person");

        open("holds", "act=place&person=" + person);
        test(area("Facts")).setValue("An order");
        test(field("Ordered by")).setValue("A court");
        press("Place this hold");

        assertThat(count()).isEqualTo(2);
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void releasing_needs_a_fresh_sign_in_the_number_and_a_reason() {
        open("holds", "selected=" + id);
        press("Release");
        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        find(ConfirmDialog.class).single().close();

        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh("dieuwke", Roles.DPO));
        open("holds", "act=release&selected=" + id);
        assertThat(facts()).contains("go on by themselves");
        test(field("Number")).setValue(id.toString());
        test(area("Reason")).setValue("The claim is settled");
        press("Release this hold");

        assertThat(SignIn.as("dieuwke", () -> holds.get(id)).stands()).isFalse();
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void a_hold_that_was_looked_at_is_kept_for_a_reason() {
        open("holds", "selected=" + id);

        press("Keep");
        find(DatePicker.class).single().setValue(REVIEW.plusMonths(2));
        test(area("Reason")).setValue("It goes on");
        press("Keep this hold");

        assertThat(SignIn.as("dieuwke", () -> holds.get(id)).reviewOn()).isEqualTo(REVIEW.plusMonths(2));
    }

    private HoldId place(HoldGround ground, HoldScope scope) {
        return SignIn.as("dieuwke", () -> holds.place(new NewHold(ground, "Claim 4711", scope, "Counsel", REVIEW)));
    }

    private int count() {
        List<LegalHold> all = SignIn.as("dieuwke", () -> holds.page(HoldFilter.all(), null, 10));
        return all.size();
    }

    private String facts() {
        return find(Facts.class).all().stream()
                .map(facts -> facts.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
