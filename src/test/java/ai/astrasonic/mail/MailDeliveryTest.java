package ai.astrasonic.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.outbound.Outbound;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@WithMockUser(roles = "system")
class MailDeliveryTest {

    private static final AccountId PERSON = new AccountId(new UUID(1, 1));

    private static final byte[] LETTER = HexFormat.of().parseHex("2550444600fffe808190");

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    @Autowired
    MailSettings settings;

    @Autowired
    Outbound outbound;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    private MailServer server;
    private MailDelivery delivery;

    @BeforeEach
    void aMailServer() {
        new AccountRows(jdbc).open(PERSON);
        server = new MailServer();
        delivery = deliveringTo(server.port());
    }

    @AfterEach
    void stopMailServer() {
        server.close();
    }

    @Test
    void a_mail_arrives_as_text_and_html_and_its_words_are_forgotten() {
        var id = mailbox.send(mail("noor@example.org"));

        assertThat(delivery.deliverDue()).isEqualTo(1);

        assertThat(server.received())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Message-ID: <" + id.value() + "@astrasonic.ai>")
                        .contains("text/plain", "text/html", "Resend-Idempotency-Key: " + id.value()));
        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.SENT);
        assertThat(jdbc.sql("SELECT count(*) FROM email_outbox")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_attachment_goes_along_and_only_its_hash_is_kept() {
        var id = mailbox.send(mailWith(LETTER));

        delivery.deliverDue();

        assertThat(server.received())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("multipart/mixed", "application/pdf", "letter.pdf", "JVBERgD//oCBkA=="));
        assertThat(jdbc.sql("SELECT count(*) FROM email_attachment")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT attachment_sha256 FROM email_sent WHERE id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("9a3d16ab7a35e6969b2374f4a8fc9daa66ff7d8021ab650c4eca6f56a5e7ceb6");
    }

    @Test
    void an_attachment_goes_along_at_the_second_try_too() {
        mailbox.send(mailWith(LETTER));

        deliveringTo(1).deliverDue();
        clock.advance(Duration.ofHours(1));
        delivery.deliverDue();

        assertThat(server.received())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("JVBERgD//oCBkA=="));
    }

    @Test
    void more_than_a_mail_can_carry_is_refused_before_it_is_queued() {
        assertThatThrownBy(() -> mailWith(new byte[MailAttachment.MOST_BYTES + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../letter.pdf", "a\r\nBcc: x", "\"letter\".pdf", ".hidden"})
    void the_name_of_an_attachment_cannot_lead_anywhere(String name) {
        assertThatThrownBy(() -> MailAttachment.pdf(name, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mail_is_sent_once_however_often_the_outbox_is_looked_at() {
        mailbox.send(mail("noor@example.org"));

        delivery.deliverDue();
        delivery.deliverDue();

        assertThat(server.received()).hasSize(1);
    }

    @Test
    void no_mail_leaves_when_the_act_it_tells_of_is_rolled_back() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            mailbox.send(mail("noor@example.org"));
            transaction.setRollbackOnly();
        });

        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void a_crash_after_sending_repeats_the_same_message_id_when_the_lease_ends() throws Exception {
        var id = mailbox.send(mail("noor@example.org"));
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("mail.after-send")) {
                throw new IllegalStateException("crash");
            }
        })) {
            assertThatThrownBy(delivery::deliverDue).hasMessage("crash");
        }
        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.SENDING);
        assertThat(delivery.deliverDue()).isZero();

        clock.advance(settings.lease().plusSeconds(1));
        assertThat(delivery.deliverDue()).isEqualTo(1);

        assertThat(server.received()).hasSize(2).allMatch(text -> text.contains(id.value() + "@astrasonic.ai"));
        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.SENT);
    }

    @Test
    void a_refused_address_ends_the_mail() {
        var id = mailbox.send(mail("refused@example.org"));

        delivery.deliverDue();

        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.REFUSED);
        assertThat(jdbc.sql("SELECT count(*) FROM email_outbox")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void while_the_server_is_away_the_mail_waits_longer_each_time_and_is_given_up_in_the_end() {
        var id = mailbox.send(mail("noor@example.org"));
        var nowhere = deliveringTo(1);

        nowhere.deliverDue();
        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.QUEUED);
        assertThat(delivery.deliverDue()).isZero();

        for (int attempt = 1; attempt < settings.attempts(); attempt++) {
            clock.advance(Duration.ofHours(1));
            nowhere.deliverDue();
        }
        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.GIVEN_UP);
    }

    @Test
    void a_service_mail_waits_while_its_person_is_restricted() {
        var id = mailbox.send(mail("noor@example.org"));
        new AccountRows(jdbc).close(PERSON, "RESTRICTED");

        assertThat(delivery.deliverDue()).isZero();
        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.QUEUED);
        assertThat(mailbox.maySend(mail("noor@example.org"))).isFalse();
        assertThatThrownBy(() -> mailbox.send(mail("noor@example.org")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("noor@");

        jdbc.sql("UPDATE account SET restricted_at = NULL").update();
        clock.advance(Duration.ofHours(1));
        assertThat(delivery.deliverDue()).isEqualTo(1);
    }

    @Test
    void however_long_a_restriction_lasts_it_uses_up_no_attempt() {
        mailbox.send(mail("noor@example.org"));
        new AccountRows(jdbc).close(PERSON, "RESTRICTED");

        for (int hours = 0; hours < settings.attempts() + 2; hours++) {
            delivery.deliverDue();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(jdbc.sql("SELECT attempts FROM email_outbox")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_service_mail_to_somebody_erased_meanwhile_never_leaves() {
        var id = mailbox.send(mail("noor@example.org"));
        new AccountRows(jdbc).close(PERSON, "ERASED");

        assertThat(delivery.deliverDue()).isZero();
        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.GIVEN_UP);
    }

    @Test
    void no_mail_goes_by_a_server_that_is_neither_ours_nor_in_the_register() {
        var id = mailbox.send(mail("noor@example.org"));

        assertThat(deliveringTo("mail.collect.example", 25).deliverDue()).isZero();

        assertThat(mailbox.outcomeOf(id)).isEqualTo(MailOutcome.QUEUED);
        assertThat(jdbc.sql("SELECT wanted || ' ' || host FROM outbound_refusal")
                        .query(String.class)
                        .list())
                .containsExactly("mail mail.collect.example");
    }

    private MailDelivery deliveringTo(int port) {
        return deliveringTo("127.0.0.1", port);
    }

    private MailDelivery deliveringTo(String host, int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new MailDelivery(outbox, new MailRelay(beans.getBeanProvider(JavaMailSender.class), outbound), settings);
    }

    private static OutgoingMail mailWith(byte[] letter) {
        var mail = mail("noor@example.org");
        return new OutgoingMail(
                PERSON,
                mail.to(),
                mail.template(),
                mail.language(),
                mail.values(),
                List.of(MailAttachment.pdf("letter.pdf", letter)));
    }

    private static OutgoingMail mail(String to) {
        return new OutgoingMail(
                PERSON, new EmailAddress(to), "mailtest.greeting", Locale.of("nl"), Map.of("name", "Noor & Co"));
    }
}
