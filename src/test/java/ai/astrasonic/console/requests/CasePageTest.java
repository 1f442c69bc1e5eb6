package ai.astrasonic.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class CasePageTest extends ViewTest {

    @Autowired
    private RequestIntake intake;

    @Autowired
    private Clock clock;

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
