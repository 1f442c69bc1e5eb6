package ai.astrasonic.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.reports.CaseLetters;
import ai.astrasonic.reports.LetterFacts;
import ai.astrasonic.reports.LetterKind;
import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(roles = Roles.DPO)
class LetterPreviewTest extends ViewTest {

    private static final String OPEN = "Open the letter (PDF)";

    @Autowired
    private RequestIntake intake;

    @Autowired
    private CaseLetters letters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void a_letter_is_seen_before_it_is_sent() {
        openLetterOf(filed(new Requester(new EmailAddress("noor@example.org"), "Noor de Vries", null)));

        choose(LetterKind.REFUSAL);
        find(TextArea.class).single().setValue("This is the third time this month.");
        press();

        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getElement().getTextRecursively().contains(OPEN))
                .singleElement()
                .satisfies(link -> assertThat(link.getTarget()).contains("_blank"));
    }

    @Test
    void a_refusal_without_a_reason_is_not_written() {
        openLetterOf(filed(Requester.of(new EmailAddress("noor@example.org"))));

        choose(LetterKind.REFUSAL);
        press();

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(words()).doesNotContain(OPEN);
    }

    @Test
    void only_a_letter_that_names_a_day_has_a_field_for_one() {
        openLetterOf(filed(Requester.of(new EmailAddress("noor@example.org"))));

        choose(LetterKind.RESTRICTION_GRANTED);
        assertThat(find(DatePicker.class).exists()).isFalse();
        choose(LetterKind.EXTENSION);
        assertThat(find(DatePicker.class).exists()).isTrue();
    }

    @Test
    void the_letter_goes_to_the_person_by_name_in_their_language_and_the_look_at_it_is_audited() {
        var request = filed(new Requester(null, "Noor de Vries", "Dorpsstraat 1\n1234 AB Ons Dorp"));

        var text = PdfVerdict.of(letters.preview(request, LetterKind.RESTRICTION_GRANTED, LetterFacts.none()))
                .text();

        assertThat(text).contains("Noor de Vries", "1234 AB Ons Dorp", "Wij hebben het gebruik", request.toString());
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE object_id = :id AND verb = 'revealed'")
                        .param("id", request.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_notice_of_more_time_names_the_end_that_the_law_sets() {
        var request = filed(Requester.of(new EmailAddress("noor@example.org")));

        var text = PdfVerdict.of(letters.preview(request, LetterKind.EXTENSION, LetterFacts.because("Veel archieven.")))
                .text();

        assertThat(text).contains("U hebt ons antwoord uiterlijk op");
    }

    @Test
    void a_job_addresses_nobody_by_name() {
        var request = filed(new Requester(new EmailAddress("noor@example.org"), "Noor de Vries", null));

        var letter = RunAs.jobFor(
                "test", () -> letters.unaddressed(request, LetterKind.RESTRICTION_GRANTED, LetterFacts.none()));

        assertThat(PdfVerdict.of(letter).text()).doesNotContain("Noor");
    }

    private void openLetterOf(RequestId request) {
        open("requests/" + request, "");
        var item = find(MenuBar.class).all().getLast().getItems().getFirst().getSubMenu().getItems().stream()
                .filter(offered -> offered.getText().equals("Preview a letter"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    @SuppressWarnings("unchecked")
    private void choose(LetterKind letter) {
        ((Select<LetterKind>) find(Select.class).single()).setValue(letter);
    }

    private void press() {
        test(find(Button.class).withText("Write the letter").single()).click();
    }

    private RequestId filed(Requester requester) {
        var channel = requester.email() == null ? Channel.LETTER : Channel.MAIL;
        var asked =
                new NewRequest(RequestKind.RESTRICTION, channel, clock.instant(), null, requester, Language.NL, null);
        return RunAs.jobFor("test", () -> intake.file(asked).request());
    }
}
