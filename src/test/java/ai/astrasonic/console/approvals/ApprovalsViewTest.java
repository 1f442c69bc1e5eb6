package ai.astrasonic.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.approvals.ApprovalDesk;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.ApprovalStatus;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class ApprovalsViewTest extends ViewTest {

    private static final UUID CASE = UUID.fromString("019a0000-0000-7000-8000-00000abcdef1");

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalDesk desk;

    private ApprovalId id;

    @BeforeEach
    void somebodyAsks() {
        id = SignIn.as(
                "dieuwke",
                () -> approvals.ask(new ApprovalOrder(
                        "erasure", CASE, "a".repeat(64), "requests/" + CASE, "The person asked for it")));
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void a_second_person_sees_what_waits_and_how_many_in_the_navigation() {
        open("approvals", "selected=" + id);

        assertThat(words()).contains("Erasure of a person’s data").contains("The person asked for it");
        assertThat(words()).contains("Waits for me");
        assertThat(find(Button.class).withText("Approve").exists()).isTrue();
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void whoever_asked_sees_it_among_what_they_asked_and_decides_nothing() {
        open("approvals", "");
        assertThat(words()).contains("Nothing waits for you");

        open("approvals", "tab=ASKED&selected=" + id);

        assertThat(words()).contains("The person asked for it");
        assertThat(find(Button.class).withText("Approve").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "aad", roles = Roles.AUDITOR)
    void an_auditor_looks_and_decides_nothing() {
        open("approvals", "selected=" + id);

        assertThat(words()).contains("The person asked for it");
        assertThat(find(Button.class).withText("Approve").exists()).isFalse();
        assertThat(find(Button.class).withText("Refuse").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void an_old_sign_in_is_told_to_sign_in_again_first() {
        open("approvals", "selected=" + id);

        press("Approve");

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(find(TextField.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void approving_wants_the_number_of_the_case_and_a_reason() {
        signInAnew(Instant.now());
        open("approvals", "selected=" + id);
        press("Approve");
        assertThat(words()).contains("What happens").contains("Can it be undone?");

        press("Approve this erasure");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextField.class).single()).setValue("ABCDEF".substring(1) + "1");
        test(find(TextArea.class).single()).setValue("I read the plan");
        press("Approve this erasure");

        assertThat(status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(words()).contains("I read the plan");
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void who_comes_back_from_signing_in_finds_the_dialog_open() {
        signInAnew(Instant.now());

        open("approvals", "act=approve&selected=" + id);

        assertThat(find(Button.class).withText("Approve this erasure").exists()).isTrue();
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void what_was_typed_waits_while_somebody_signs_in_again() {
        signInAnew(Instant.now());
        open("approvals", "selected=" + id);
        press("Approve");
        test(find(TextField.class).single()).setValue(CASE.toString());
        test(find(TextArea.class).single()).setValue("I read the plan");
        signInAnew(Instant.now().minus(Duration.ofMinutes(6)));
        press("Approve this erasure");
        assertThat(status()).isEqualTo(ApprovalStatus.WAITING);
        find(ConfirmDialog.class).single().close();

        signInAnew(Instant.now());
        open("approvals", "act=approve&selected=" + id);

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("I read the plan");
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void refusing_needs_a_reason_only() {
        open("approvals", "selected=" + id);

        press("Refuse");
        test(find(TextArea.class).single()).setValue("An invoice is open");
        press("Refuse this");

        assertThat(status()).isEqualTo(ApprovalStatus.REFUSED);
        open("approvals", "tab=ENDED&selected=" + id);
        assertThat(words()).contains("An invoice is open");
    }

    @Test
    @WithMockUser(username = "diederik", roles = Roles.DPO)
    void who_comes_too_late_reads_who_decided() {
        open("approvals", "selected=" + id);
        press("Refuse");
        test(find(TextArea.class).single()).setValue("No");
        SignIn.as("dana", () -> approvals.refuse(id, "Earlier"));

        press("Refuse this");

        assertThat(words()).contains("decided already by dana");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_address_that_does_not_fit_shows_the_page() {
        open("approvals", "tab=NONE&selected=nobody&act=approve");

        assertThat(getCurrentView()).isInstanceOf(ApprovalsView.class);
    }

    private ApprovalStatus status() {
        return SignIn.as("dana", () -> desk.find(id)).orElseThrow().status();
    }

    private static void signInAnew(Instant at) {
        SecurityContextHolder.getContext().setAuthentication(SignIn.at(at, "diederik", Roles.DPO));
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
