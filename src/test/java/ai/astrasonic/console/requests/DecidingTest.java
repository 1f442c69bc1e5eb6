package ai.astrasonic.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.OnBehalf.Relation;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

class DecidingTest extends ViewTest {

    @Autowired
    private RequestIntake intake;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private IdentityCheck identity;

    @Autowired
    private TestDatabases.Database database;

    @Autowired
    private Clock clock;

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_restriction_is_decided_with_its_letter_read_beforehand() {
        var request = identified(RequestKind.RESTRICTION, Particulars.NONE);
        signedInByTheSession();
        open("requests/" + request, "");

        press("Decide");
        press("Decide, carry out and answer");
        assertThat(desk.get(request).status()).as("without words").isEqualTo(RequestStatus.IN_PROGRESS);
        select("Ground", RestrictionGround.UNLAWFUL);
        write("What was done", "We only store it now.");
        press("Preview the letter");
        assertThat(words()).contains("You asked us to restrict").contains("We only store it now.");
        press("Decide, carry out and answer");

        assertThat(desk.get(request).status()).isEqualTo(RequestStatus.ANSWERING);
        open("requests/" + request, "");
        assertThat(words()).contains("Granted").contains("We only store it now.");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_recipient_that_confirmed_is_recorded_on_the_case() {
        var request = identified(RequestKind.RESTRICTION, Particulars.NONE);
        open("requests/" + request, "");
        assertThat(words()).contains("Recipients to be told").contains("Stripe");
        assertThat(find(Button.class).withText("Confirmed").exists())
                .as("before the decision")
                .isFalse();
        decide(request);

        open("requests/" + request, "");
        while (find(Button.class).withText("Confirmed").exists()) {
            test(find(Button.class).withText("Confirmed").all().getFirst()).click();
            test(find(TextArea.class).single()).setValue("ticket 4711");
            press("Record the confirmation");
        }

        assertThat(words()).contains("ticket 4711").contains("Stripe: A recipient confirmed");
        assertThat(desk.get(request).steps())
                .filteredOn(step -> step.key().startsWith("recipient."))
                .allMatch(step -> step.outcome().isFinal());
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void what_an_objection_is_about_is_said_first() {
        var request = identified(RequestKind.OBJECTION, Particulars.NONE);
        open("requests/" + request, "");

        press("Say what it is about");
        select("What it is about", "product-analytics");
        press("Record what it is about");

        assertThat(desk.get(request).particulars().about()).isEqualTo("product-analytics");
        assertThat(find(Button.class).withText("Decide").exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_intake_takes_the_kind_what_it_is_about_and_who_asks_for_whom() {
        open("requests/new", "");

        select("Kind", RequestKind.OBJECTION);
        select("What it is about", Particulars.DIRECT_MARKETING);
        select("Asked on behalf of", Relation.MANDATE);
        test(find(TextArea.class).all().getFirst()).setValue("Kerkstraat 1, Utrecht");
        press("File the request");

        assertThat(words())
                .contains("Objection (Art. 21)")
                .contains("Direct marketing")
                .contains("With a mandate of the person")
                .contains("mandate not checked yet");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    @SuppressWarnings("unchecked")
    void an_intake_may_be_limited_to_a_part() {
        open("requests/new", "");

        select("Kind", RequestKind.ERASURE);
        ((MultiSelectComboBox<String>) find(MultiSelectComboBox.class).single()).setValue(Set.of("library.track"));
        test(find(TextArea.class).all().getFirst()).setValue("Kerkstraat 1, Utrecht");
        press("File the request");

        assertThat(words()).contains("Limited to").contains("Your tracks");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_mandate_is_checked_on_the_case() {
        var request = filed(RequestKind.RESTRICTION, Particulars.onBehalf(Relation.MANDATE, "D. Jockey"));
        open("requests/" + request, "");

        choose("Check the mandate");
        write("What proves it", "Signed mandate of 1 November, compared by telephone");
        press("The mandate is good");

        assertThat(desk.get(request).mandateChecked()).isTrue();
        assertThat(desk.get(request).status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_decides_nothing() {
        var request = identified(RequestKind.RESTRICTION, Particulars.NONE);
        open("requests/" + request, "");

        assertThat(words()).contains("Recipients to be told");
        assertThat(find(Button.class).withText("Decide").exists()).isFalse();
        assertThat(find(Button.class).withText("Confirmed").exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_kind_that_is_no_package_shows_none() {
        open("requests/" + filed(RequestKind.CONSENT_WITHDRAWAL, Particulars.NONE), "");

        assertThat(words()).doesNotContain("Nothing is collected before identity is settled");
    }

    private void decide(RequestId request) {
        press("Decide");
        select("Ground", RestrictionGround.UNLAWFUL);
        write("What was done", "We only store it now.");
        press("Decide, carry out and answer");
        assertThat(desk.get(request).decision()).isPresent();
    }

    private RequestId identified(RequestKind kind, Particulars particulars) {
        var request = filed(kind, particulars);
        var person = desk.get(request).account().orElseThrow();
        RunAs.job("test", () -> identity.confirmSignedIn(request, person));
        return request;
    }

    private RequestId filed(RequestKind kind, Particulars particulars) {
        var asked = new NewRequest(
                        kind,
                        Channel.MAIL,
                        clock.instant(),
                        somebodyWhoPays(),
                        Requester.of(new EmailAddress("somebody@example.org")),
                        Language.EN,
                        null)
                .with(particulars);
        return RunAs.jobFor("test", () -> intake.file(asked).request());
    }

    private AccountId somebodyWhoPays() {
        var id = AccountId.next(clock);
        var sql = JdbcClient.create(database.superuser());
        sql.sql(
                        "INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)"
                                + " VALUES (:id, 'somebody@example.org', 'somebody@example.org', '2025-01-01Z', 'ACTIVE', '2025-01-01Z')")
                .param("id", id.value())
                .update();
        sql.sql("INSERT INTO stripe_customer (id, account_id, created_at, told_at)"
                        + " VALUES ('cus_1', :id, '2026-01-01Z', '2026-01-01Z')")
                .param("id", id.value())
                .update();
        return id;
    }

    private void press(String act) {
        test(find(Button.class).withText(act).all().getLast()).click();
    }

    private void write(String label, String text) {
        var field = find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
        test(field).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private <T> void select(String label, T value) {
        List<Select<T>> all = (List<Select<T>>) (List<?>) find(Select.class).all();
        all.stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(value);
    }

    private void choose(String act) {
        MenuItem item = find(MenuBar.class).all().getLast().getItems().getFirst().getSubMenu().getItems().stream()
                .filter(offered -> offered.getText().equals(act))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }
}
