package ai.astrasonic.connectors.analytics;

import ai.astrasonic.connectors.Attempt;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.LookAgain;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Google Analytics 4. Needs {@code property} and {@code service-account}, the whole file of a service account that may delete;
 * {@code look-again} is 72 hours unless set.
 *
 * <p>It cannot be looked up there what became of a deletion: the time in the answer is all the evidence there is. It is done
 * when the person is gone from reports, which Google promises within 72 hours; servers follow at the next round of two months.
 */
@Component
class GoogleAnalytics implements Connector {

    /** The identifier at the end of the cookie {@code _ga}, such as {@code GA1.1.1234567890.1700000000}. */
    private static final Pattern BROWSER = Pattern.compile("(?:GA\\d\\.\\d\\.)?(\\d{1,20}\\.\\d{1,20})");

    private static final Duration GONE_FROM_REPORTS = Duration.ofHours(72);

    @Override
    public Set<HandleKind> knownBy() {
        return Set.of(HandleKind.BROWSER);
    }

    @Override
    public String recipient() {
        return "google-analytics";
    }

    @Override
    public Outcome erase(Task task, Line line) {
        var browsers = browsers(task);
        return browsers.isEmpty()
                ? new Outcome.NothingToCall("google-analytics.no-browser", null)
                : Attempt.of(task, () -> ask(browsers, task, line));
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) {
        return new Outcome.NothingToCall("google-analytics.export", null);
    }

    /** Consent is what it rests on: it is not asked again, and what came of it goes. */
    @Override
    public Outcome object(Task task, Line line) {
        return erase(task, line);
    }

    /** They know a browser, and which pages it saw. */
    @Override
    public Outcome rectify(Task task, Line line) {
        return new Outcome.NothingToCall("google-analytics.rectify", null);
    }

    @Override
    public Outcome restrict(Task task, Line line) {
        return new Outcome.NothingToCall("google-analytics.restrict", null);
    }

    @Override
    public Outcome verify(Task task, Line line) {
        return erase(task, line);
    }

    private static Outcome ask(Collection<String> browsers, Task task, Line line) {
        var notes = task.notes();
        var google = new UserDeletion(line);
        for (var browser : browsers) {
            if (notes.get(browser).isEmpty()) {
                try {
                    notes = notes.with(browser, google.ask(browser).toString());
                } catch (HttpClientErrorException.Forbidden e) {
                    return waitOrGiveUp(e, notes);
                } catch (Refusal e) {
                    return new Outcome.Failed(e.reason(), e.isRetryable(), null, notes);
                }
            }
        }
        return taken(browsers, notes, line);
    }

    private static Outcome waitOrGiveUp(HttpClientErrorException.Forbidden refused, Notes notes) {
        return Quota.of(refused)
                .<Outcome>map(time -> new Outcome.Failed("google-analytics.quota", true, time, notes))
                .orElseThrow(() -> refused);
    }

    private static Outcome taken(Collection<String> browsers, Notes notes, Line line) {
        var last = browsers.stream()
                .flatMap(browser -> notes.get(browser).stream())
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var gone = last.plus(LookAgain.after(GONE_FROM_REPORTS, line));
        return line.now().isBefore(gone)
                ? new Outcome.Accepted(notes, gone)
                : new Outcome.Done(Map.of("browsers", (long) browsers.size()));
    }

    private static List<String> browsers(Task task) {
        return task.handles().of(HandleKind.BROWSER).stream()
                .map(BROWSER::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
