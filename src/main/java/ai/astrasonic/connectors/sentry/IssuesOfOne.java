package ai.astrasonic.connectors.sentry;

import ai.astrasonic.connectors.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Deletes the issues that are about one person: a deletion takes the reports of everybody in an issue, so an issue goes only
 * when nearly all of them are this person's.
 */
final class IssuesOfOne {

    /** Nineteen of twenty. */
    private static final long OF = 20;

    private final SentryLine sentry;
    private final Map<String, List<Report>> left = new LinkedHashMap<>();
    private long deleted;

    IssuesOfOne(SentryLine sentry) {
        this.sentry = sentry;
    }

    IssuesOfOne delete(Collection<Report> reports) {
        var byIssue = new LinkedHashMap<String, List<Report>>();
        reports.forEach(report -> byIssue.computeIfAbsent(report.issue(), any -> new ArrayList<>())
                .add(report));
        byIssue.forEach((issue, own) -> sentry.issue(issue).ifPresent(found -> delete(issue, own, found)));
        return this;
    }

    private void delete(String issue, List<Report> own, JsonNode found) {
        if (!found.path("id").asString("").equals(issue)) {
            throw new Refusal("sentry.unclear", true);
        }
        if (!isOfOne(own.size(), found.path("count").asLong(Long.MAX_VALUE))) {
            left.put(issue, own);
            return;
        }
        sentry.deleteIssue(own.getFirst().project(), issue);
        if (sentry.issue(issue).isPresent()) {
            throw new Refusal("sentry.still-there", true);
        }
        deleted++;
    }

    /** An issue of unknown size is somebody else's too. */
    static boolean isOfOne(long own, long all) {
        return all > 0 && all <= Long.MAX_VALUE / OF && own * OF >= all * (OF - 1);
    }

    long deleted() {
        return deleted;
    }

    /** When the newest of those that cannot be deleted came. */
    Optional<Instant> newestLeft() {
        return left.values().stream().flatMap(List::stream).map(Report::at).max(Comparator.naturalOrder());
    }
}
