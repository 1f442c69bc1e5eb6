package ai.astrasonic.connectors.sentry;

import ai.astrasonic.connectors.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Recordings of what a person saw when an error came, deleted by a job of Sentry's own. */
final class Replays {

    private final SentryLine sentry;
    private final Instant from;
    private final Instant to;

    Replays(SentryLine sentry, Task task, Duration retention) {
        this.sentry = sentry;
        this.from = task.asked().minus(retention);
        this.to = task.asked();
    }

    /** How it stands with them. */
    enum State {
        NONE_LEFT,
        UNDER_WAY,
        REFUSED
    }

    /** Begins the deletion where there is something and none was begun. */
    State delete(Collection<String> names) {
        boolean isUnderWay = false;
        for (var name : names) {
            var projects = projects(name);
            for (var project : projects) {
                var jobs = jobs(project, name);
                if (jobs.stream()
                        .anyMatch(job -> job.path("status").asString("").equals("failed"))) {
                    return State.REFUSED;
                }
                if (jobs.isEmpty()) {
                    sentry.deleteReplays(project, job(name));
                }
            }
            isUnderWay |= !projects.isEmpty();
        }
        return isUnderWay ? State.UNDER_WAY : State.NONE_LEFT;
    }

    private Set<String> projects(String name) {
        var projects = new LinkedHashSet<String>();
        sentry.replays(List.of(name))
                .forEach(replay -> projects.add(replay.path("project_id").asString()));
        return projects;
    }

    /** Those of this task: they name the same person and the same time in every attempt. */
    private List<JsonNode> jobs(String project, String name) {
        return sentry.replayDeletions(project).stream()
                .filter(job -> job.path("query").asString("").equals(SentryLine.query(name)))
                .filter(job -> Instant.parse(job.path("rangeEnd").asString()).equals(to))
                .toList();
    }

    private Map<String, ?> job(String name) {
        return Map.of(
                "rangeStart", from.toString(),
                "rangeEnd", to.toString(),
                "environments", List.of(),
                "query", SentryLine.query(name));
    }
}
