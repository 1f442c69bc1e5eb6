package ai.astrasonic.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.StandIn;
import ai.astrasonic.local.standins.analytics.GoogleAnalyticsStandIn;
import ai.astrasonic.local.standins.crisp.CrispStandIn;
import ai.astrasonic.local.standins.posthog.PostHogStandIn;
import ai.astrasonic.local.standins.sentry.SentryStandIn;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;

/** What can go wrong with any call, at whichever call of an erasure it happens: nothing is done that is not, and then it is. */
class FaultsTest {

    private static final List<Handle> ANNA = List.of(
            new Handle(HandleKind.EMAIL, "anna@example.org"),
            new Handle(HandleKind.PSEUDONYM, "p-anna"),
            new Handle(HandleKind.STRIPE_CUSTOMER, "cus_Anna1"),
            new Handle(HandleKind.BROWSER, "1234567890.1700000000"));

    private static final List<Fault> FAULTS = List.of(
            new Fault.Answers(Reply.text(429, "slow down").with("Retry-After", "2")),
            new Fault.Answers(Reply.text(500, "oops")),
            new Fault.DoesAndAnswers(Reply.text(502, "<html>bad gateway</html>")),
            new Fault.Answers(
                    new Reply(200, Map.of("Content-Type", "text/html"), "<html>Maintenance</html>".getBytes())),
            new Fault.Answers(Reply.json(200, Map.of())),
            new Fault.Answers(Reply.json(
                    200, Map.of("object", "event", "type", "customer.vanished", "api_version", "2031-01-01.zinnia"))),
            new Fault.Hangs(Duration.ofMillis(50)),
            new Fault.DoesAndHangs(Duration.ofMillis(50)),
            new Fault.BreaksOff());

    private static final String[] PACKAGES = Stream.of("crisp", "posthog", "sentry", "stripe", "analytics")
            .map(name -> "ai.astrasonic.connectors." + name)
            .toArray(String[]::new);

    record Recipient(StandIn standIn, Map<String, String> credentials, Connector connector) {

        Recipient(StandIn standIn, Map<String, String> credentials) {
            this(standIn, credentials, FaultsTest.connector(standIn.recipient()));
        }
    }

    static Stream<Named<Recipient>> recipients() {
        return Stream.of(
                        new Recipient(new CrispStandIn().believing(), CrispStandIn.CREDENTIALS),
                        new Recipient(new PostHogStandIn().believing(), PostHogStandIn.CREDENTIALS),
                        new Recipient(new SentryStandIn().believing(), SentryStandIn.CREDENTIALS),
                        new Recipient(new StripeStandIn().believing(), StripeStandIn.CREDENTIALS),
                        new Recipient(new GoogleAnalyticsStandIn(), GoogleAnalyticsStandIn.credentials()))
                .map(recipient -> Named.of(recipient.standIn().recipient(), recipient));
    }

    /** As Spring finds it. */
    private static Connector connector(String recipient) {
        try (var context = new AnnotationConfigApplicationContext(PACKAGES)) {
            return context.getBeansOfType(Connector.class).values().stream()
                    .filter(connector -> connector.recipient().equals(recipient))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("recipients")
    void a_fault_at_any_call_costs_an_attempt_and_nothing_else(Recipient recipient) throws IOException {
        for (var fault : FAULTS) {
            int calls = calls(recipient);
            assertThat(calls).isPositive();
            for (int at = 0; at < calls; at++) {
                survives(recipient, fault, at);
            }
        }
    }

    private static int calls(Recipient recipient) throws IOException {
        recipient.standIn().reset();
        try (var story = new ConnectorStories(recipient.standIn(), new TestClock())) {
            erased(story, recipient, 0);
            return story.control().calls().size();
        }
    }

    private static void survives(Recipient recipient, Fault fault, int at) throws IOException {
        recipient.standIn().reset();
        try (var story = new ConnectorStories(recipient.standIn(), new TestClock())) {
            story.control().next(asked -> story.control().calls().size() == at + 1, fault);

            var last = erased(story, recipient, 1);

            assertThat(last.isFinal()).as(fault + " at " + at).isTrue();
            assertThat(nothingIsLeft(story, recipient))
                    .as("left after " + fault + " at " + at)
                    .isTrue();
        }
    }

    /** Whether somebody who asks anew finds nothing that could still go. */
    private static boolean nothingIsLeft(ConnectorStories story, Recipient recipient) {
        var anew = recipient
                .connector()
                .erase(story.task(Ask.ERASE, ANNA.toArray(Handle[]::new)), story.line(recipient.credentials()));
        return switch (recipient.standIn()) {
            case GoogleAnalyticsStandIn google -> google.deletions().size() == 1;
            case SentryStandIn _ -> anew.equals(new Outcome.NothingToCall("sentry.expires", LocalDate.of(2027, 1, 18)));
            default -> anew instanceof Outcome.NotFound;
        };
    }

    /** As whoever asks does it: again after each failure, with the notes of the last answer, until it is final. */
    private static Outcome erased(ConnectorStories story, Recipient recipient, int failuresAllowed) {
        var connector = recipient.connector();
        var clock = new TestClock();
        var task = story.task(Ask.ERASE, ANNA.toArray(Handle[]::new));
        int failures = 0;
        for (int attempt = 0; attempt < 20; attempt++) {
            var line = story.line(recipient.credentials());
            var later = new Line(line.http(), line.credentials(), clock);
            try {
                var outcome = attempt == 0 ? connector.erase(task, later) : connector.verify(task, later);
                switch (outcome) {
                    case Outcome.Accepted(var notes, var lookAgain) -> {
                        task = ConnectorStories.after(task, notes);
                        clock.set(lookAgain.isAfter(clock.instant()) ? lookAgain : clock.instant());
                    }
                    case Outcome.Failed failed -> {
                        task = ConnectorStories.after(task, failed.notes());
                        failures++;
                    }
                    default -> {
                        assertThat(failures).isLessThanOrEqualTo(failuresAllowed);
                        return outcome;
                    }
                }
            } catch (OutboundFailure | HttpClientErrorException | HttpServerErrorException e) {
                failures++;
            }
        }
        throw new AssertionError("No end after 20 attempts");
    }
}
