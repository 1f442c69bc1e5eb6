package ai.astrasonic.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.PeopleFixture;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.RestrictionId;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.requests.AnswerDelivery;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

class LiftingActsTest extends ViewTest {

    private static final AccountId NOOR = PeopleFixture.id(1);

    @Autowired
    private AccountRegister register;

    @Autowired
    private RequestIntake intake;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private AnswerDelivery delivery;

    @Autowired
    private TestDatabases.Database database;

    @Autowired
    private Clock clock;

    private RequestId request;
    private RestrictionId restriction;

    @BeforeEach
    void noor_is_restricted() {
        RunAs.job("test", () -> {
            register.register(List.of(PeopleFixture.person(1, "noor@example.org")));
            var asked = new NewRequest(
                    RequestKind.RESTRICTION,
                    Channel.MAIL,
                    clock.instant(),
                    NOOR,
                    Requester.of(new EmailAddress("noor@example.org")),
                    Language.NL,
                    null);
            request = intake.file(asked).request();
            restriction = restrictions.restrict(NOOR, RestrictionGround.UNLAWFUL, request, "asked");
        });
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void the_lifting_is_announced_on_the_case_with_its_notice_read_beforehand() {
        signedInByTheSession();
        open("requests/" + request, "");

        press("Announce the lifting");
        press("Send the notice");
        assertThat(restrictions.get(restriction).isAnnounced())
                .as("without a reason")
                .isFalse();
        test(find(DatePicker.class).single()).setValue(LocalDate.of(2027, 6, 1));
        test(find(TextArea.class).single()).setValue("Gecontroleerd en juist.");
        press("Preview the letter");
        assertThat(words())
                .contains("Wij gaan de beperking van uw gegevens beëindigen")
                .contains("Gecontroleerd en juist.")
                .contains("Open the letter (PDF)");
        press("Send the notice");

        assertThat(words()).contains("Lifting announced").contains("if the notice leaves before; it is on its way");
        signedInByTheThread();
        theMailLeft();
        open("requests/" + request, "");
        assertThat(words()).containsPattern("Lifting announced\\s*Takes effect on .*; the person was told");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_announced_lifting_is_taken_back_on_the_page_of_the_person() {
        open("people/" + NOOR, "");
        press("Announce the lifting");
        test(find(DatePicker.class).single()).setValue(LocalDate.of(2027, 6, 1));
        test(find(TextArea.class).single()).setValue("Gecontroleerd en juist.");
        press("Send the notice");

        press("Keep the restriction");
        test(find(TextArea.class).all().getLast()).setValue("Noor bezwaar tegen het einde.");
        press("Keep it and tell the person");

        assertThat(words()).contains("came to nothing").contains("The announcement was taken back.");
        assertThat(restrictions.get(restriction).isAnnounced()).isFalse();
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void after_a_mail_that_came_back_a_letter_can_announce_it() {
        RunAs.job("test", () -> {
            restrictions.announce(restriction, LocalDate.of(2027, 6, 1), new UUID(7, 7), "checked");
            restrictions.goesOn(restriction, "reason.mail-undeliverable");
        });
        open("requests/" + request, "");
        assertThat(words()).contains("The mail could not be delivered.");

        press("Announce by letter");

        assertThat(find(Button.class).withText("Record the posted notice").exists())
                .isTrue();
        assertThat(find(DatePicker.class).all())
                .as("the end, and when it was posted")
                .hasSize(2);
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_reads_how_it_stands_and_ends_nothing() {
        open("requests/" + request, "");

        assertThat(words()).contains("Restrictions").contains("In force");
        assertThat(find(Button.class).withText("Announce the lifting").exists()).isFalse();
    }

    private void theMailLeft() {
        JdbcClient.create(database.superuser())
                .sql("UPDATE email_sent SET outcome = 'SENT', sent_at = queued_at")
                .update();
        RunAs.job("test", delivery::confirm);
    }

    private void press(String act) {
        test(find(Button.class).withText(act).all().getLast()).click();
    }
}
