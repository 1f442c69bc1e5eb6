package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.outbound.OutboundFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** One attempt with one recipient; whatever goes wrong becomes an outcome, without a word of what was said. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;

    private final Connector connector;
    private final Line line;

    Attempt(Connector connector, Line line) {
        this.connector = connector;
        this.line = line;
    }

    private interface Asking {
        Outcome ask() throws IOException;
    }

    Outcome make(Task task, boolean accepted) {
        return made(task, () -> accepted ? connector.verify(task, line) : ask(task));
    }

    /** @throws UncheckedIOException when what they sent could not be written here */
    Outcome copy(Task task, ExportSink sink) {
        return made(task, () -> connector.export(task, line, sink));
    }

    private Outcome made(Task task, Asking asking) {
        try {
            return asking.ask();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        } catch (NotConfigured missing) {
            return new Outcome.NotSet(missing.setting());
        } catch (OutboundFailure.Resting resting) {
            return failed("rests", resting.time(), task.notes());
        } catch (OutboundFailure.SwitchedOff off) {
            return failed("switched-off", null, task.notes());
        } catch (OutboundFailure.NoAnswer none) {
            return failed("no-answer", null, task.notes());
        } catch (OutboundFailure.HostRefused | OutboundFailure.Withheld refused) {
            return new Outcome.Failed("host-unknown", false, null, task.notes());
        } catch (RestClientResponseException answer) {
            return of(answer, task.notes());
        } catch (ResourceAccessException unreachable) {
            return failed("no-answer", null, task.notes());
        } catch (RestClientException unreadable) {
            return failed("error", null, task.notes());
        } catch (RuntimeException unforeseen) {
            LOG.warn("An attempt with {} ended by something nobody foresaw", connector.recipient(), unforeseen);
            return failed("unforeseen", null, task.notes());
        }
    }

    private Outcome ask(Task task) {
        return switch (task.ask()) {
            case ERASE -> connector.erase(task, line);
            case OBJECT -> connector.object(task, line);
            case RECTIFY -> connector.rectify(task, line);
            case RESTRICT -> connector.restrict(task, line);
            case EXPORT -> throw new IllegalArgumentException("A copy is fetched while the package is built");
        };
    }

    private static Outcome of(RestClientResponseException answer, Notes notes) {
        int status = answer.getStatusCode().value();
        if (status == UNAUTHORISED || status == FORBIDDEN) {
            return new Outcome.Failed("refused-us", false, null, notes);
        }
        boolean mayPass = status == TOO_MANY || status == TIMEOUT || status >= 500;
        return new Outcome.Failed("error", mayPass, after(answer).orElse(null), notes);
    }

    private static Optional<Duration> after(RestClientResponseException answer) {
        var headers = answer.getResponseHeaders();
        return Optional.ofNullable(headers == null ? null : headers.getFirst("Retry-After"))
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Outcome failed(String reason, @Nullable Duration after, Notes notes) {
        return new Outcome.Failed(reason, true, after, notes);
    }
}
