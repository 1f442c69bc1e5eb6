package ai.astrasonic.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.DatabaseTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "dpo")
class SupportConversationsTest {

    private static final AccountId PERSON = new AccountId(new UUID(1, 1));
    private static final EmailAddress STRANGER = new EmailAddress("Stranger@Example.org");

    private static final Instant LONG_BEFORE = Instant.EPOCH;
    private static final Instant LONG_AFTER = Instant.parse("9999-01-01T00:00:00Z");

    @Autowired
    SupportConversations support;

    @Autowired
    JdbcClient jdbc;

    @Test
    void messages_belong_to_the_account_of_their_conversation() {
        var conversation = support.open(Contact.of(PERSON), Channel.CHAT, "Backup stuck");
        support.add(conversation, NewMessage.fromPerson("It stops at 40 %"));
        support.add(conversation, NewMessage.fromStaff("3f0c", "Which version?"));

        assertThat(jdbc.sql("SELECT author FROM support_message WHERE account_id = :id ORDER BY sent_at, id")
                        .param("id", PERSON.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PERSON", "STAFF");
        assertThat(support.ownerOf(conversation.value().toString())).contains(PERSON);
    }

    @Test
    void a_conversation_with_somebody_without_an_account_turns_out_to_be_a_persons_with_its_messages() {
        var conversation = support.open(Contact.stranger(STRANGER, null), Channel.MAIL, "Who has my data?");
        support.add(conversation, NewMessage.fromPerson("Tell me"));

        assertThat(support.claim(PERSON, new EmailAddress("ranger@example.org"), LONG_BEFORE, LONG_AFTER))
                .isZero();
        assertThat(support.claim(PERSON, STRANGER, LONG_BEFORE, LONG_AFTER)).isEqualTo(1);

        assertThat(support.ownerOf(conversation.value().toString())).contains(PERSON);
        assertThat(jdbc.sql("SELECT account_id FROM support_message")
                        .query(UUID.class)
                        .single())
                .isEqualTo(PERSON.value());
    }

    @Test
    void a_conversation_is_with_somebody() {
        assertThatThrownBy(() -> new Contact(null, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passages_about_others_are_left_out_of_what_is_disclosed_and_kept_in_the_message() {
        var message = message("My brother Piet de Vries (piet@example.org) and Piet share a laptop");

        assertThat(support.leaveOut(message, List.of("Piet", "Piet de Vries", "piet@example.org")))
                .isEqualTo(3);

        assertThat(disclosed()).isEqualTo("My brother […] ([…]) and […] share a laptop");
        assertThat(jdbc.sql("SELECT body FROM support_message")
                        .query(String.class)
                        .single())
                .contains("Piet de Vries");
    }

    @Test
    void leaving_out_more_later_adds_to_what_was_left_out() {
        var message = message("Ann and Bo");

        support.leaveOut(message, List.of("Ann"));

        assertThat(support.leaveOut(message, List.of("Bo", "", "…"))).isGreaterThanOrEqualTo(2);
        assertThat(disclosed()).doesNotContain("Ann", "Bo");
    }

    @Test
    void closing_twice_keeps_the_first_time() {
        var conversation = support.open(Contact.of(PERSON), Channel.PHONE, "Thanks");

        support.close(conversation);
        support.close(conversation);

        assertThat(jdbc.sql("SELECT version FROM support_conversation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MessageId message(String body) {
        return support.add(support.open(Contact.of(PERSON), Channel.MAIL, "Question"), NewMessage.fromPerson(body));
    }

    private String disclosed() {
        return jdbc.sql("SELECT disclosed_body FROM support_message")
                .query(String.class)
                .single();
    }
}
