package ai.astrasonic.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.support.Channel;
import ai.astrasonic.support.Contact;
import ai.astrasonic.support.NewMessage;
import ai.astrasonic.support.SupportConversations;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

class BystanderSectionTest extends ViewTest {

    private static final String ADDRESS = "somebody@example.org";

    @Autowired
    private RequestIntake intake;

    @Autowired
    private SupportConversations support;

    @Autowired
    private TestDatabases.Database database;

    @Autowired
    private Clock clock;

    @Test
    @WithMockUser(roles = Roles.DPO)
    void passages_about_others_are_marked_on_the_page_of_the_case() {
        open("requests/" + aCaseWithAMessage("Ann and I share a laptop"), "");
        assertThat(words()).contains("One message was read by nobody yet").doesNotContain("Ann and I");

        test(find(Button.class).withText("Read the messages").single()).click();
        test(find(TextArea.class).single()).setValue("Ann");
        assertThat(words()).contains("Ann and I share a laptop", "[…] and I share a laptop");
        test(find(Button.class).withText("Record what I read").single()).click();

        assertThat(words()).contains("1 passage is left out of 1 message").doesNotContain("read by nobody");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_sees_how_far_it_is_and_no_message() {
        open("requests/" + aCaseWithAMessage("Ann and I share a laptop"), "");

        assertThat(words()).contains("One message was read by nobody yet");
        assertThat(find(Button.class).withText("Read the messages").exists()).isFalse();
    }

    private RequestId aCaseWithAMessage(String words) {
        var person = AccountId.next(clock);
        JdbcClient.create(database.superuser())
                .sql("INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)"
                        + " VALUES (:id, :email, :email, '2025-01-01Z', 'ACTIVE', '2025-01-01Z')")
                .param("id", person.value())
                .param("email", ADDRESS)
                .update();
        return RunAs.jobFor("test", () -> {
            var conversation = support.open(Contact.of(person), Channel.MAIL, "A question");
            support.add(conversation, NewMessage.fromPerson(words));
            return intake.file(new NewRequest(
                            RequestKind.ACCESS,
                            ai.astrasonic.requests.Channel.MAIL,
                            clock.instant(),
                            null,
                            Requester.of(new EmailAddress(ADDRESS)),
                            Language.EN,
                            null))
                    .request();
        });
    }
}
