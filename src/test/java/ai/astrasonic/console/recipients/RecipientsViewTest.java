package ai.astrasonic.console.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.processors.Duty;
import ai.astrasonic.processors.DutyCheck;
import ai.astrasonic.processors.FrameworkCheck;
import ai.astrasonic.processors.NewAgreement;
import ai.astrasonic.processors.RecipientFilings;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.RegisterEntry.Standing;
import ai.astrasonic.processors.SubProcessor;
import ai.astrasonic.processors.SubProcessorChain;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

class RecipientsViewTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private RecipientRegister register;

    @Autowired
    private RecipientFilings filings;

    @Test
    @WithMockUser(roles = Roles.DPO)
    void the_list_tells_of_everybody_and_an_address_narrows_it() {
        open("recipients", "");
        assertThat(rows()).isEqualTo(18);

        open("recipients", "role=INDEPENDENT_CONTROLLER");
        assertThat(rows()).isEqualTo(6);
        open("recipients", "transfer=open&risk=HIGH&findings=grave&agreement=NOT_FILED");
        assertThat(rows()).isEqualTo(7);
        open("recipients", "q=frankfurt%20nowhere");
        assertThat(find(Grid.class).exists()).isFalse();
        assertThat(words()).contains("Nothing");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_value_in_an_address_that_means_nothing_is_left_out() {
        open("recipients", "role=KING&transfer=maybe&selected=nobody&sort=luck");

        assertThat(rows()).isEqualTo(18);
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_selected_recipient_says_what_is_wrong_and_leads_to_its_page() {
        open("recipients", "selected=resend");

        assertThat(find(Facts.class).single().getElement().getTextRecursively())
                .contains("Plus Five Five, Inc. (Resend), United States")
                .contains("Not on file");
        assertThat(find(UnorderedList.class).all().getLast().getElement().getTextRecursively())
                .contains("No signed agreement of Art. 28(3) is on file.")
                .contains("Nothing on file permits the transfer today");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void the_page_says_what_is_known_how_surely_and_what_nobody_knows() {
        open("recipients/stripe", "");

        assertThat(words())
                .contains("Stripe Payments Europe, Limited, Ireland")
                .contains("Processor, and controller for its own duties")
                .contains("To be confirmed against the contract")
                .contains("Not known: Contact for breaches, Deletion at the end of the contract, Exit plan.")
                .contains("Nothing has been filed yet.");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_page_has_the_parts_that_its_role_can_have() {
        open("recipients/spotify", "");
        assertThat(words())
                .doesNotContain("File an agreement")
                .doesNotContain("File clauses")
                .contains("Record a review");

        open("recipients/musicbrainz", "");
        assertThat(words()).contains("No personal data, because").doesNotContain("Record a review");

        open("recipients/nobody", "");
        assertThat(words()).contains("There is nothing here");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR})
    void others_look_and_file_nothing(String role) {
        SecurityContextHolder.getContext().setAuthentication(SignIn.fresh("reader", role));
        signedInByTheSession();
        open("recipients/resend", "");

        assertThat(words()).contains("No signed agreement");
        for (var act : List.of("File an agreement", "Record a review", "State a fact", "File clauses and assessment")) {
            assertThat(find(Button.class).withText(act).exists()).as(act).isFalse();
        }
        open("recipients/adequacy", "");
        assertThat(words()).contains("(EU) 2023/1795");
        assertThat(find(Button.class).withText("Withdraw").exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.ADMIN)
    void an_administrator_sees_none_of_it() {
        open("recipients", "");

        assertThat(words()).contains("This page is not open to you");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void an_agreement_is_filed_with_its_text_and_shown_with_each_duty() {
        open("recipients/crisp", "");
        press("File an agreement");
        press("File");
        assertThat(field("Version").isInvalid()).isTrue();
        test(field("Version")).setValue("2026-01");
        test(field("Signed by")).setValue("D. de Vries");
        day("Signed on").setValue(TODAY.minusDays(10));
        test(area("Reason")).setValue("Signed last week");
        press("File");
        assertThat(words()).contains("Choose the signed text.");
        form().file().received("dpa.pdf", "no".getBytes(StandardCharsets.US_ASCII));
        press("File");
        assertThat(words()).contains("This is no PDF.");

        form().file().received("dpa.pdf", PDF);
        press("File");

        assertThat(entry("crisp").standing()).isEqualTo(Standing.INCOMPLETE);
        assertThat(words())
                .contains("dpa.pdf (1 KB)")
                .contains("(h) Evidence and audits")
                .contains("Signed last week");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void days_that_do_not_fit_are_said_at_their_field() {
        open("recipients/crisp", "");
        press("File an agreement");
        test(field("Version")).setValue("2026-01");
        test(field("Signed by")).setValue("D. de Vries");
        day("Signed on").setValue(TODAY.minusDays(10));
        day("Valid until").setValue(TODAY.minusDays(11));
        test(area("Reason")).setValue("Signed last week");
        form().file().received("dpa.pdf", PDF);

        press("File");

        assertThat(day("Valid until").isInvalid()).isTrue();
        assertThat(entry("crisp").standing()).isEqualTo(Standing.NOT_FILED);
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void a_review_a_look_at_the_list_and_sub_processors_are_filed_from_the_page() {
        open("recipients/resend", "");
        press("Record a review");
        test(area("Reason")).setValue("Yearly");
        press("File");
        press("Record a look at the list");
        choose("Data Privacy Framework list", true);
        test(area("Reason")).setValue("Looked it up");
        press("File");
        press("File the list");
        test(area("Sub-processors")).setValue("Amazon Web Services; us; hosting; 2023-01-01\n\nNobody; ZZ; x");
        test(area("Reason")).setValue("Their page");
        press("File");
        assertThat(area("Sub-processors").getErrorMessage()).contains("two letters");
        test(area("Sub-processors")).setValue("Amazon Web Services; us; hosting; 2023-01-01");
        press("File");

        var dossier = entry("resend").dossier();
        assertThat(dossier.review().orElseThrow().what().nextDue()).isEqualTo(TODAY.plusYears(1));
        assertThat(dossier.framework().orElseThrow().what()).isEqualTo(new FrameworkCheck(TODAY, true, null));
        assertThat(dossier.chain().orElseThrow().what().members())
                .containsExactly(new SubProcessor("Amazon Web Services", "US", "hosting", LocalDate.of(2023, 1, 1)));
        assertThat(words()).contains("Data Privacy Framework").contains("Their page");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void withdrawing_a_decision_needs_a_reason_and_flags_everybody_at_once() {
        open("recipients/adequacy", "");
        find(Button.class).withText("Withdraw").all().getFirst().click();
        press("File");
        assertThat(area("Reason").isInvalid()).isTrue();
        test(area("Reason")).setValue("Annulled");
        press("File");

        assertThat(words()).contains("Annulled").contains("Not in force");
        assertThat(register.all()).filteredOn(this::isFlagged).hasSize(10);
        open("recipients/stripe", "");
        assertThat(words()).contains("(EU) 2023/1795 that the transfer rests on is not in force");
    }

    @Test
    @WithMockUser(username = "dieuwke", roles = Roles.DPO)
    void a_whole_recipient_is_shown_in_green() {
        filings.file("crisp", whole(), "Filed");
        filings.file("crisp", new SubProcessorChain("their list", TODAY, List.of()), "Filed");

        open("recipients/crisp", "");

        assertThat(words()).contains("In force").doesNotContain("Has gaps");
    }

    private static NewAgreement whole() {
        var duties = Arrays.stream(Duty.values())
                .collect(Collectors.toMap(Function.identity(), duty -> new DutyCheck(DutyCheck.Answer.YES, "3")));
        return new NewAgreement("1", TODAY, "D.", null, NewAgreement.Terms.NONE, duties, "dpa.pdf", PDF);
    }

    private boolean isFlagged(RegisterEntry entry) {
        return entry.findings().stream()
                .anyMatch(finding -> finding.kind().name().equals("ADEQUACY_WITHDRAWN"));
    }

    private RegisterEntry entry(String key) {
        return register.get(key);
    }

    private int rows() {
        return test(find(Grid.class).single()).size();
    }

    private AgreementForm form() {
        return find(AgreementForm.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
    }

    private DatePicker day(String label) {
        return find(DatePicker.class)
                .withPropertyValue(DatePicker::getLabel, label)
                .single();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        find(Select.class).withPropertyValue(Select::getLabel, label).single().setValue(value);
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
