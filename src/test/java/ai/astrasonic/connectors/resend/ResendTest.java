package ai.astrasonic.connectors.resend;

import static ai.astrasonic.connectors.HandleKind.EMAIL;
import static ai.astrasonic.connectors.HandleKind.MAIL;
import static ai.astrasonic.connectors.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Overheard;
import ai.astrasonic.connectors.Specification;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.ResendStandIn;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;

class ResendTest {

    private static final Instant NOW = TestClock.START;
    private static final Handle NEW = new Handle(EMAIL, "anna+dj@example.org");
    private static final Handle OLD = new Handle(EMAIL, "anna@example.com");
    private static final String FIRST = "00000000-0000-4000-8000-000000000000";
    private static final String LAST = "00000000-0000-4000-8000-000000000001";
    private static final String UNDATED = "00000000-0000-4000-8000-000000000002";
    private static final Handle MAILED = new Handle(MAIL, LAST, NOW.minus(Duration.ofDays(3)));
    private static final Handle LONG_AGO = new Handle(MAIL, FIRST, NOW.minus(Duration.ofDays(31)));

    private final TestClock clock = new TestClock();
    private final ResendStandIn resend = new ResendStandIn(clock).trusting("re_key");
    private final Overheard overheard = new Overheard(resend);
    private final Resend connector = new Resend();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(overheard, clock);
        line = story.line(Map.of("apiKey", "re_key"));
    }

    @AfterEach
    void end() throws IOException {
        story.close();
        var specification = Specification.read("resend-openapi.json");
        assertThat(overheard.all())
                .allSatisfy(said -> assertThat(specification.faults(said.asked(), said.reply()))
                        .isEmpty());
    }

    private Outcome erase(Handle... handles) {
        return told(connector.erase(story.task(Ask.ERASE, handles), line));
    }

    @Test
    void contacts_and_blocked_addresses_go_under_every_address_that_the_person_had() {
        resend.contact("anna+dj@example.org", false);
        resend.contact("anna@example.com", true);
        resend.contact("ben@example.org", false);
        resend.suppress("anna@example.com", "bounce");

        assertThat(erase(NEW, OLD)).isEqualTo(new Outcome.Done(Map.of("contacts", 2L, "suppressions", 1L)));

        assertThat(resend.hasContact("anna+dj@example.org")).isFalse();
        assertThat(resend.isSuppressed("anna@example.com")).isFalse();
        assertThat(resend.hasContact("ben@example.org")).isTrue();
        assertThat(story.evidence().toString()).doesNotContain("anna");
    }

    @Test
    void a_complaint_stays_respected_and_is_counted() {
        resend.suppress("anna@example.com", "complaint");

        assertThat(erase(OLD)).isEqualTo(new Outcome.Done(Map.of("complaints-kept", 1L)));
        assertThat(resend.isSuppressed("anna@example.com")).isTrue();
    }

    @Test
    void what_was_sent_stays_until_thirty_days_after_the_last_of_it() {
        resend.mail(LAST, "anna@example.com", "delivered", NOW.minus(Duration.ofDays(3)));
        resend.contact("anna@example.com", false);

        assertThat(erase(OLD, MAILED, LONG_AGO))
                .isEqualTo(new Outcome.Kept("resend-expiry", LocalDate.of(2026, 12, 19), Map.of("contacts", 1L)));
        assertThat(story.control().calls()).noneMatch(asked -> asked.path().contains(FIRST));
    }

    @Test
    void a_mail_of_an_unknown_day_may_have_gone_today() {
        assertThat(erase(new Handle(MAIL, UNDATED)))
                .isEqualTo(new Outcome.Kept("resend-expiry", LocalDate.of(2026, 12, 22), Map.of()));
    }

    @Test
    void a_number_that_cannot_be_one_of_theirs_is_none_of_theirs() {
        assertThat(erase(new Handle(MAIL, "<1@astrasonic.example>", NOW)))
                .isEqualTo(new Outcome.Kept("resend-expiry", LocalDate.of(2026, 12, 22), Map.of()));
    }

    @Test
    void a_planned_mail_is_cancelled_once() {
        resend.mail(LAST, "anna@example.com", "scheduled", NOW.minus(Duration.ofDays(3)));

        assertThat(erase(MAILED))
                .isEqualTo(new Outcome.Kept("resend-expiry", LocalDate.of(2026, 12, 19), Map.of("cancelled", 1L)));
        assertThat(erase(MAILED)).isInstanceOf(Outcome.Kept.class);

        assertThat(resend.lastEvent(LAST)).isEqualTo("canceled");
        assertThat(story.control().calls())
                .filteredOn(asked -> asked.path().endsWith("/cancel"))
                .hasSize(1);
    }

    @Test
    void the_description_tells_a_field_or_a_value_that_resend_does_not_have() throws IOException {
        var specification = Specification.read("resend-openapi.json");
        var asked = new Asked("api.resend.com", "GET", "/suppressions/x", "", Map.of(), new byte[0], NOW);

        assertThat(specification.faults(asked, Reply.json(200, Map.of("origin", "bounce"))))
                .isEmpty();
        assertThat(specification.faults(asked, Reply.json(200, Map.of("origin", "whim"))))
                .isNotEmpty();
        assertThat(specification.faults(asked, Reply.json(200, Map.of("colour", "red"))))
                .isNotEmpty();
        assertThat(specification.faults(asked, Reply.json(201, Map.of()))).isNotEmpty();
    }

    @Test
    void somebody_whom_they_do_not_know_is_not_found() {
        assertThat(erase(OLD, LONG_AGO)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void a_contact_that_is_still_there_after_it_was_called_deleted_is_not_done() {
        resend.contact("anna@example.com", false);
        story.control()
                .next(
                        asked -> asked.method().equals("DELETE"),
                        new Fault.Answers(Reply.json(200, Map.of("object", "contact", "id", "1", "deleted", true))));
        var task = story.task(Ask.ERASE, OLD);

        assertThat(connector.erase(task, line)).isInstanceOf(Outcome.Accepted.class);
        assertThat(connector.verify(task, line)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void killed_before_the_answer_came_the_same_task_ends_with_one_effect() {
        resend.contact("anna@example.com", false);
        story.control().next(new Fault.DoesAndHangs(Duration.ZERO));
        story.control().next(asked -> asked.method().equals("GET"), new Fault.BreaksOff());
        var task = story.task(Ask.ERASE, OLD);

        assertThatThrownBy(() -> connector.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThatThrownBy(() -> connector.erase(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(connector.erase(task, line)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void their_error_or_a_wrong_key_is_no_success() {
        story.control().next(new Fault.Answers(Reply.empty(500)));

        assertThatThrownBy(() -> erase(OLD)).isInstanceOf(HttpServerErrorException.class);
        assertThatThrownBy(() -> connector.erase(story.task(Ask.ERASE, OLD), story.line(Map.of("apiKey", "old"))))
                .isInstanceOf(HttpClientErrorException.Forbidden.class);
        assertThatThrownBy(() -> connector.erase(story.task(Ask.ERASE, OLD), story.line(Map.of())))
                .isInstanceOf(NotConfigured.class);
    }

    @Test
    void what_they_have_is_written_out() throws IOException {
        resend.contact("anna@example.com", false);
        resend.suppress("anna@example.com", "bounce");
        resend.mail(LAST, "anna@example.com", "delivered", NOW.minus(Duration.ofDays(3)));

        assertThat(told(connector.export(story.task(Ask.EXPORT, OLD, NEW, MAILED, LONG_AGO), line, story.sink())))
                .isEqualTo(new Outcome.Done(Map.of("contacts", 1L, "suppressions", 1L, "mails", 1L)));

        assertThat(story.exported()).containsExactly("contacts.json", "suppressions.json", "mails.json");
        assertThat(story.exported("mails.json")).contains("\"Your code\"", "anna@example.com");
    }

    @Test
    void nothing_is_written_where_there_is_nothing() throws IOException {
        assertThat(connector.export(story.task(Ask.EXPORT, OLD), line, story.sink()))
                .isEqualTo(new Outcome.NotFound());
        assertThat(story.exported()).isEmpty();
    }

    @Test
    void who_objects_gets_no_newsletter_any_more() {
        resend.contact("anna@example.com", false);

        assertThat(told(connector.object(story.task(Ask.OBJECT, OLD, NEW), line)))
                .isEqualTo(new Outcome.Done(Map.of("contacts", 1L)));
        assertThat(told(connector.object(story.task(Ask.OBJECT, NEW), line)))
                .isEqualTo(new Outcome.NothingToCall("resend.object", null));
    }

    @Test
    void a_corrected_address_takes_the_contact_with_it() {
        resend.contact("anna@example.com", true);
        var before = story.task(Ask.RECTIFY, OLD, NEW);
        var task =
                new Task(before.id(), Ask.RECTIFY, before.handles(), before.notes(), Map.of("email", NEW.value()), NOW);
        story.control().next(asked -> asked.method().equals("POST"), new Fault.DoesAndHangs(Duration.ZERO));

        assertThatThrownBy(() -> connector.rectify(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);
        assertThat(told(connector.rectify(task, line))).isEqualTo(new Outcome.Done(Map.of("contacts", 1L)));

        assertThat(resend.hasContact("anna@example.com")).isFalse();
        assertThat(resend.hasContact("anna+dj@example.org")).isTrue();
        assertThat(told(connector.rectify(before, line))).isEqualTo(new Outcome.NothingToCall("resend.rectify", null));
        assertThat(told(connector.restrict(before, line)))
                .isEqualTo(new Outcome.NothingToCall("resend.restrict", null));
    }
}
