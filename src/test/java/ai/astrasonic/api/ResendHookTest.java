package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.BreachEntry;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.letters.LetterId;
import ai.astrasonic.breaches.letters.LetterStories;
import ai.astrasonic.breaches.letters.NotReached;
import ai.astrasonic.mail.EmailId;
import ai.astrasonic.mail.MailEnded;
import ai.astrasonic.mail.MailOutcome;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What became of a letter is heard from the mail server, once and in any order; what others say in its name is not. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class ResendHookTest {

    private static final String SUBJECT = "Important: something happened to your data";

    @Autowired
    WebApplicationContext application;

    @Autowired
    TestClock clock;

    private MockMvc http;
    private LetterStories stories;
    private BreachId breach;
    private AccountId noor;
    private LetterId letter;
    private UUID mail;

    @BeforeEach
    void aLetterThatLeft() {
        stories = new LetterStories(application);
        breach = stories.breach();
        noor = stories.person("noor@example.org", "nl");
        letter = stories.approved(breach);
        mail = sent(noor, "noor@example.org", "SENT");
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    private UUID sent(AccountId person, String address, String outcome) {
        var id = UUID.randomUUID();
        boolean left = outcome.equals("SENT");
        stories.sql()
                .sql("""
                        INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, message_id, outcome, queued_at, sent_at)
                        VALUES (:id, :person, :address, 'breachletters.letter', 'nl', :subject, '', :message, :outcome, :now, CASE WHEN :left THEN :now END)""")
                .param("id", id)
                .param("person", person.value())
                .param("address", address)
                .param("subject", SUBJECT)
                .param("message", "<" + id + "@astrasonic.ai>")
                .param("outcome", left ? "SENT" : "SENDING")
                .param("left", left)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        stories.sql()
                .sql("""
                        INSERT INTO breach_letter_person (id, letter_id, breach_id, account_id, language, noted_at, outcome, email_id)
                        VALUES (uuidv7(), ?, ?, ?, 'nl', now(), ?, ?)""")
                .params(letter.value(), breach.value(), person.value(), outcome, id)
                .update();
        return id;
    }

    private String event(String type, String message, String number, String to) {
        return """
                {"type": "email.%s", "created_at": "%s", "data": {"created_at": "%s", "email_id": "%s", "message_id": "%s",
                 "from": "Astrasonic <privacy@astrasonic.ai>", "to": ["%s"], "subject": "%s",
                 "bounce": {"message": "550 no mailbox for noor@example.org", "subType": "General", "type": "Permanent"}}}""".formatted(type, clock.instant(), clock.instant(), number, message, to, SUBJECT);
    }

    private String ours(String type) {
        return event(type, "<" + mail + "@astrasonic.ai>", "56761188-7520", "noor@example.org");
    }

    private static String signature(String id, Instant at, String body, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private int send(String body, String id, Instant at, String signature) throws Exception {
        return http.perform(post(ResendHookController.PATH)
                        .header("svix-id", id)
                        .header("svix-timestamp", String.valueOf(at.getEpochSecond()))
                        .header("svix-signature", signature)
                        .content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int send(String body) throws Exception {
        var at = clock.instant();
        return send(body, "msg_1", at, signature("msg_1", at, body, RealParts.RESEND_SECRET));
    }

    private List<NotReached> notReached() {
        return SignIn.as(LetterStories.DPO, () -> stories.read().notReached(letter, null, 10));
    }

    private long comings() {
        return SignIn.as(
                        LetterStories.DPO,
                        () -> application.getBean(Breaches.class).timelineOf(breach))
                .stream()
                .map(BreachEntry::act)
                .filter("breach-letter-bounced"::equals)
                .count();
    }

    private String state() {
        return stories.sql()
                .sql(
                        "SELECT concat_ws(' ', delivered_at IS NOT NULL, bounced_at IS NOT NULL, complained_at IS NOT NULL, bounce_kind, provider_id) FROM email_sent WHERE id = ?")
                .param(mail)
                .query(String.class)
                .single();
    }

    @Test
    void the_signature_is_the_one_of_the_specification() {
        var key = SvixSignature.key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        clock.set(Instant.ofEpochSecond(1614265330));

        assertThat(SvixSignature.holds(
                        body,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                        List.of(key),
                        clock))
                .isTrue();
    }

    @Test
    void a_letter_that_came_back_is_somebody_to_tell_otherwise_and_no_address_is_kept_of_the_answer() throws Exception {
        assertThat(send(ours("bounced"))).isEqualTo(204);

        assertThat(notReached()).singleElement().satisfies(person -> {
            assertThat(person.account()).isEqualTo(noor);
            assertThat(person.outcome()).isEqualTo(NotReached.Outcome.BOUNCED);
            assertThat(person.note()).isEqualTo("Permanent, General");
        });
        assertThat(stories.count(letter).toTell()).isOne();
        assertThat(state()).isEqualTo("f t f Permanent, General 56761188-7520");
    }

    @Test
    void the_same_again_has_one_effect() throws Exception {
        send(ours("bounced"));
        clock.advance(Duration.ofHours(5));

        assertThat(send(ours("bounced"))).isEqualTo(204);
        assertThat(notReached()).hasSize(1);
        assertThat(comings()).isOne();
    }

    @Test
    void in_any_order_what_came_back_has_come_back() throws Exception {
        send(ours("bounced"));
        send(ours("complained"));
        send(ours("delivered"));

        assertThat(state()).startsWith("t t t");
        assertThat(stories.count(letter)).satisfies(count -> {
            assertThat(count.bounced()).isOne();
            assertThat(count.complained()).isOne();
            assertThat(count.delivered()).isZero();
        });
    }

    @Test
    void a_letter_that_came_back_before_we_knew_that_it_left_is_told_otherwise_too() throws Exception {
        var jo = stories.person("jo@example.org", "en");
        mail = sent(jo, "jo@example.org", "ON_ITS_WAY");

        assertThat(send(ours("bounced"))).isEqualTo(204);
        assertThat(notReached())
                .singleElement()
                .satisfies(person -> assertThat(person.account()).isEqualTo(jo));
    }

    @Test
    void one_that_arrived_is_proven_by_its_readers_mail_server() throws Exception {
        send(ours("delivered"));

        assertThat(stories.count(letter).delivered()).isOne();
        assertThat(notReached()).isEmpty();
    }

    @Test
    void one_whose_answer_was_lost_and_that_arrived_all_the_same_is_nobody_to_tell_otherwise() throws Exception {
        stories.sql()
                .sql("UPDATE breach_letter_person SET outcome = 'GIVEN_UP'")
                .update();
        assertThat(notReached()).hasSize(1);

        send(ours("delivered"));

        assertThat(notReached()).isEmpty();
        assertThat(stories.count(letter).delivered()).isOne();
    }

    @Test
    void one_that_arrived_before_its_answer_was_lost_is_no_lost_one() throws Exception {
        stories.sql()
                .sql("UPDATE breach_letter_person SET outcome = 'ON_ITS_WAY'")
                .update();
        send(ours("delivered"));

        RunAs.job("test", () -> application.publishEvent(new MailEnded(new EmailId(mail), MailOutcome.GIVEN_UP, 12)));

        assertThat(notReached()).isEmpty();
        assertThat(stories.count(letter).sent()).isOne();
    }

    @Test
    void where_the_server_names_the_mail_its_own_way_it_is_known_by_its_hand_over_and_then_by_its_number()
            throws Exception {
        send(event("delivered", "<0107019@eu-west-1.example>", "p-1", "noor@example.org"));
        clock.advance(Duration.ofDays(1));
        send(event("bounced", "<0107019@eu-west-1.example>", "p-1", "noor@example.org"));

        assertThat(state()).isEqualTo("t t f Permanent, General p-1");
    }

    @Test
    void of_two_mails_that_may_be_meant_none_is_taken() throws Exception {
        stories.sql()
                .sql(
                        "INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome, queued_at, sent_at)"
                                + " SELECT uuidv7(), address, template, language, subject, '', '<other>', outcome, queued_at, sent_at FROM email_sent WHERE id = ?")
                .param(mail)
                .update();

        assertThat(send(event("bounced", "<0107019@eu-west-1.example>", "p-1", "noor@example.org")))
                .isEqualTo(204);
        assertThat(notReached()).isEmpty();
    }

    @Test
    void of_a_mail_that_is_none_of_ours_nothing_is_kept_and_nobody_is_named(CapturedOutput output) throws Exception {
        assertThat(send(event("bounced", "<x@y>", "p-9", "somebody@example.net")))
                .isEqualTo(204);

        assertThat(notReached()).isEmpty();
        assertThat(output).contains("of a mail that is none we keep").doesNotContain("somebody@example.net");
    }

    @Test
    void a_forged_event_is_refused_and_stands_in_the_log(CapturedOutput output) throws Exception {
        var body = ours("bounced");
        var at = clock.instant();
        var right = signature("msg_1", at, body, RealParts.RESEND_SECRET);

        assertThat(send(body, "msg_1", at, signature("msg_1", at, body, "whsec_c29tZWJvZHkgZWxzZQ==")))
                .isEqualTo(401);
        assertThat(send(body + " ", "msg_1", at, right)).isEqualTo(401);
        assertThat(send(body, "msg_2", at, right)).isEqualTo(401);
        assertThat(send(body, "msg_1", at, "")).isEqualTo(401);
        assertThat(send(body, "msg_1", at, right.replace("v1,", "v1a,"))).isEqualTo(401);
        assertThat(send(body, "", at, signature("", at, body, RealParts.RESEND_SECRET)))
                .isEqualTo(401);
        assertThat(notReached()).isEmpty();
        assertThat(output).contains("Request answered with 401");
    }

    @Test
    void one_of_several_signatures_is_enough() throws Exception {
        var at = clock.instant();
        var right = signature("msg_1", at, ours("bounced"), RealParts.RESEND_SECRET);

        assertThat(send(ours("bounced"), "msg_1", at, "v2,AAAA v1,AAAA " + right))
                .isEqualTo(204);
    }

    @Test
    void one_that_somebody_recorded_and_sends_again_later_is_refused() throws Exception {
        var then = clock.instant();
        var body = ours("delivered");
        var signature = signature("msg_1", then, body, RealParts.RESEND_SECRET);
        clock.advance(Duration.ofSeconds(300));
        assertThat(send(body, "msg_1", then, signature)).isEqualTo(204);

        clock.advance(Duration.ofSeconds(1));
        assertThat(send(body, "msg_1", then, signature)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"type\": \"email.bounced\"}",
                "{\"type\": \"email.bounced\", \"created_at\": \"now\", \"data\": {\"email_id\": \"e\"}}"
            })
    void what_is_signed_and_no_event_is_refused(String body) throws Exception {
        assertThat(send(body)).isEqualTo(400);
    }

    @Test
    void other_news_of_the_server_is_heard_and_does_nothing() throws Exception {
        assertThat(send(ours("opened"))).isEqualTo(204);
        assertThat(state()).isEqualTo("f f f");
    }

    @Test
    void nobody_is_made_to_read_more_than_an_event_can_be() throws Exception {
        assertThat(send(" ".repeat(500_001))).isEqualTo(413);
    }
}
