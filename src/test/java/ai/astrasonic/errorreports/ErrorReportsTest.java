package ai.astrasonic.errorreports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.StandIn;
import ai.astrasonic.local.standins.StandIns;
import ai.astrasonic.outbound.OutboundForTests;
import io.sentry.Breadcrumb;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.protocol.Message;
import io.sentry.protocol.Request;
import io.sentry.protocol.User;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What reaches Sentry, read there. */
class ErrorReportsTest {

    private static final String HOST = "o1.ingest.de.sentry.io";
    private static final List<String> SECRETS =
            List.of("anna@example.org", "192.168.4.20", "/home/anna/Music", "Anna de Vries", "Blue Monday", "s3cr3t");

    private StandIns sentry;
    private ErrorReports reports;

    private record Ingest() implements StandIn {

        @Override
        public String recipient() {
            return "sentry";
        }

        @Override
        public Set<String> hosts() {
            return Set.of(HOST);
        }

        @Override
        public Reply answer(Asked asked) {
            return Reply.json(200, Map.of("id", "1"));
        }

        @Override
        public void reset() {}
    }

    @BeforeEach
    void begin() throws IOException {
        sentry = StandIns.start(0, List.of(new Ingest()), Clock.systemUTC());
        reports = new ErrorReports(
                "https://key@" + HOST + "/42", "test", OutboundForTests.to(sentry.address(), Clock.systemUTC()));
        reports.begin();
    }

    @AfterEach
    void end() {
        MDC.clear();
        reports.end();
        sentry.close();
    }

    private String arrived() {
        reports.end();
        return String.join(
                "\n", sentry.control("sentry").calls().stream().map(Asked::text).toList());
    }

    @Test
    void an_error_arrives_by_its_types_and_places_and_nothing_that_was_said() {
        MDC.put("account", "Anna de Vries");
        var cause = new IOException("cannot read /home/anna/Music/Blue Monday.mp3");
        var failure = new IllegalStateException("anna@example.org from 192.168.4.20", cause);
        failure.addSuppressed(new IllegalArgumentException("token s3cr3t"));

        LoggerFactory.getLogger("ai.astrasonic.jobs.Somewhere").error("Anna de Vries failed: {}", "s3cr3t", failure);

        assertThat(arrived())
                .contains("IllegalStateException", "IOException", "ErrorReportsTest", "ai.astrasonic.jobs.Somewhere")
                .doesNotContain(SECRETS);
    }

    @Test
    void whatever_else_somebody_puts_into_a_report_is_left_behind() {
        Sentry.configureScope(scope -> {
            scope.setUser(new User());
            scope.setTag("name", "Anna de Vries");
            scope.setExtra("path", "/home/anna/Music");
            scope.setTransaction("/people/anna@example.org");
            scope.addBreadcrumb(Breadcrumb.http("https://x.example/?ip=192.168.4.20", "GET"));
        });
        var event = new SentryEvent(new IllegalStateException("Blue Monday"));
        var request = new Request();
        request.setUrl("/people/anna@example.org");
        request.setCookies("s3cr3t");
        request.setData("Anna de Vries");
        event.setRequest(request);
        var message = new Message();
        message.setFormatted("anna@example.org");
        event.setMessage(message);
        event.setServerName("Anna de Vries");
        event.setUnknown(Map.of("later", "s3cr3t"));
        event.setFingerprints(List.of("anna@example.org"));

        Sentry.captureEvent(event);

        assertThat(arrived()).contains("IllegalStateException").doesNotContain(SECRETS);
    }

    @Test
    void what_is_no_error_is_not_reported() {
        LoggerFactory.getLogger("ai.astrasonic.jobs.Somewhere").warn("slow");

        assertThat(arrived()).isEmpty();
    }
}
