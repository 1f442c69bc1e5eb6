package ai.astrasonic.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

class CasePageTest extends ViewTest {

    @Autowired
    private RequestIntake intake;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private RequestActs palette;

    @Autowired
    private Clock clock;

    @Autowired
    private TestDatabases.Database database;

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_case_shows_its_clock_with_the_working_and_its_steps() {
        open("requests/" + filed(), "");

        assertThat(words())
                .contains("Answer due")
                .contains("our own 30 days end")
                .contains("Know that it is the person")
                .contains("Request received")
                .doesNotContain("somebody@example.org");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_request_of_nobody_offers_to_find_the_account_first() {
        open("requests/" + filed(), "");

        assertThat(find(Button.class).withText("Find the account").exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_reads_the_case_and_changes_nothing() {
        open("requests/" + filed(), "");

        assertThat(words()).contains("Answer due");
        assertThat(find(Button.class).withText("Find the account").exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_intake_that_nobody_could_answer_is_not_filed() {
        open("requests/new", "");

        test(find(Button.class).withText("File the request").single()).click();

        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
        assertThat(words()).isNotBlank();
        assertThat(find(TextField.class).all()).anyMatch(TextField::isInvalid);
        assertThat(words()).contains("One thing to put right");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_intake_becomes_a_case() {
        open("requests/new", "");

        test(find(TextArea.class).all().getFirst()).setValue("Kerkstraat 1, Utrecht");
        test(find(Button.class).withText("File the request").single()).click();

        assertThat(getCurrentView()).isInstanceOf(CasePage.class);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_request_on_paper_of_nobody_is_answered_by_a_letter_that_is_recorded_as_posted() {
        var request = filedOnPaper();
        open("requests/" + request, "");
        choose("Answer that we hold nothing");
        test(find(TextArea.class).single()).setValue("searched by name and address");
        press("Send this answer");
        assertThat(desk.get(request).status()).isEqualTo(RequestStatus.ANSWERING);

        press("Record as posted");
        test(proof()).setValue("3SABC");
        test(find(Button.class).withText("Record as posted").all().getLast()).click();

        assertThat(desk.get(request).status()).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void who_wrote_on_paper_is_given_notice_and_refused_by_letter() {
        var request = filedOnPaper();
        open("requests/" + request, "");
        choose("Take more time");
        ground(Extension.Ground.COMPLEXITY, "many archives");
        press("Extend by this letter");
        assertThat(desk.get(request).deadline().extended()).as("without proof").isEmpty();
        test(proof()).setValue("3SABC");
        press("Extend by this letter");
        assertThat(desk.get(request).deadline().extended()).isPresent();

        choose("Refuse");
        ground(RefusalGround.NOT_IDENTIFIABLE, "we cannot tell who wrote");
        press("Preview the letter");
        assertThat(words()).contains("om deze reden: we cannot tell who wrote");
        press("Refuse the request");

        assertThat(desk.get(request).status()).isEqualTo(RequestStatus.ANSWERING);
        assertThat(find(Button.class).withText("Record as posted").exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_package_without_a_copy_says_whose_before_it_is_released() {
        var request = filed();
        var superuser = JdbcClient.create(database.superuser());
        superuser
                .sql(
                        "INSERT INTO access_package (id, request_id, account_id, object_key, wrapped_key, status, ordered_at, bytes,"
                                + " sha256, manifest_sha256, built_at, previewed_at, previewed_by, expires_at) VALUES (gen_random_uuid(),"
                                + " :request, gen_random_uuid(), 'k', 'k', 'PREVIEWED', now(), 1, repeat('a', 64), repeat('b', 64),"
                                + " now(), now(), 'dpo', now() + interval '7 days')")
                .param("request", request.value())
                .update();
        superuser
                .sql(
                        "INSERT INTO recipient_task (id, request_id, account_id, recipient, ask, state, reason, asked_at)"
                                + " VALUES (gen_random_uuid(), :request, gen_random_uuid(), 'stripe', 'EXPORT', 'NOT_SET', 'key', now())")
                .param("request", request.value())
                .update();
        open("requests/" + request, "");
        assertThat(words()).contains("Copies are missing", "Not in this package: Stripe.");
        assertThat(find(Button.class).withText("Ask again").exists()).isFalse();

        press("Release");

        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("Not in this package: Stripe.");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void only_the_number_of_a_case_opens_it() {
        filed();
        for (var other : List.of("somebody@example.org", RequestId.next(clock).toString(), "1-1")) {
            open("requests/" + other, "");
            assertThat(getCurrentView()).as(other).isNotInstanceOf(CasePage.class);
        }
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_list_takes_no_harm_from_a_filter_that_somebody_made_up() {
        open("requests", "status=NONSENSE&kind=%27");

        assertThat(getCurrentView()).isInstanceOf(RequestsView.class);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void who_took_a_case_on_stands_on_it() {
        open("requests/" + filed(), "");
        assertThat(words()).doesNotContain("Taken on by");

        choose("Take on");

        assertThat(words()).contains("Taken on by");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void joining_says_what_it_does_before_it_does_it() {
        var earlier = filed();
        var later = filed();
        open("requests/" + later, "");

        choose("Join into " + CopyId.shorten(earlier.toString()));
        assertThat(desk.get(later).status()).isEqualTo(RequestStatus.AWAITING_IDENTITY);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(desk.get(later).status()).isEqualTo(RequestStatus.JOINED);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void the_palette_offers_only_cases_that_there_are() {
        var request = filed();

        assertThat(palette.find(request.toString())).hasSize(1);
        assertThat(palette.find(RequestId.next(clock).toString())).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void the_palette_offers_no_case_to_who_may_not_open_it() {
        var request = filed();

        assertThat(palette.find(request.toString())).isEmpty();
    }

    private void choose(String act) {
        var item = find(MenuBar.class).all().getLast().getItems().getFirst().getSubMenu().getItems().stream()
                .filter(offered -> offered.getText().equals(act))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private void press(String act) {
        test(find(Button.class).withText(act).single()).click();
    }

    private <T> void ground(T ground, String reason) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<T> choice = find(RadioButtonGroup.class).single();
        choice.setValue(ground);
        test(find(TextArea.class).single()).setValue(reason);
    }

    private TextField proof() {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Proof of posting"))
                .findFirst()
                .orElseThrow();
    }

    private RequestId filedOnPaper() {
        var asked = new NewRequest(
                RequestKind.ACCESS,
                Channel.LETTER,
                clock.instant(),
                null,
                new Requester(null, "J. Jansen", "Dorpsstraat 1, Ons Dorp"),
                Language.NL,
                null);
        return RunAs.jobFor("test", () -> intake.file(asked).request());
    }

    private RequestId filed() {
        var asked = new NewRequest(
                RequestKind.ACCESS,
                Channel.MAIL,
                clock.instant(),
                null,
                Requester.of(new EmailAddress("somebody@example.org")),
                Language.EN,
                "Please send me my data.");
        return RunAs.jobFor("test", () -> intake.file(asked).request());
    }
}
