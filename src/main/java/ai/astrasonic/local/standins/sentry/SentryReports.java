package ai.astrasonic.local.standins.sentry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What went wrong for whom, as Sentry keeps it: reports in issues, issues in projects, and replays. */
public final class SentryReports {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROJECT = "web";
    private static final Instant FIRST = Instant.parse("2026-10-20T07:30:00Z");

    private final Map<String, List<Report>> issues = new LinkedHashMap<>();
    private final Map<String, String> replays = new LinkedHashMap<>();
    private final List<ObjectNode> jobs = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();
    private boolean believes;
    private int counted = 1000;

    private record Report(String id, String user, Instant at) {}

    SentryReports() {}

    /** Puts an issue in with so many reports of each; answers its number. */
    public synchronized String wentWrong(Map<String, Integer> reportsByUser) {
        var issue = Integer.toString(++counted);
        var reports = new ArrayList<Report>();
        reportsByUser.forEach((user, times) -> IntStream.range(0, times)
                .forEach(i -> reports.add(new Report(hex(issue + user + i), user, FIRST.plusSeconds(3600L * i)))));
        issues.put(issue, reports);
        return issue;
    }

    public synchronized void replayed(String user, int times) {
        IntStream.range(0, times).forEach(i -> replays.put(hex("replay" + user + i), user));
    }

    /** Carries out what was asked for; a real job takes minutes. */
    public synchronized void carryOutJobs() {
        jobs.forEach(job -> {
            replays.values().removeIf(job.path("user").asString()::equals);
            job.put("status", "completed");
        });
    }

    /** The jobs do not work. */
    public synchronized void failJobs() {
        jobs.forEach(job -> job.put("status", "failed"));
    }

    public synchronized Set<String> issues() {
        return Set.copyOf(issues.keySet());
    }

    public synchronized int jobsBegun() {
        return jobs.size();
    }

    synchronized void believe() {
        believes = true;
    }

    synchronized void reset() {
        issues.clear();
        replays.clear();
        jobs.clear();
        forgotten.clear();
    }

    synchronized List<JsonNode> of(String user) {
        imagine(user);
        var rows = new ArrayList<JsonNode>();
        issues.forEach((issue, reports) -> reports.stream()
                .filter(report -> report.user().equals(user))
                .forEach(report -> rows.add(row(issue, report))));
        return rows;
    }

    synchronized List<JsonNode> replaysOf(String user) {
        if (believes) {
            carryOutJobs();
        }
        return replays.entrySet().stream()
                .filter(replay -> replay.getValue().equals(user))
                .<JsonNode>map(replay -> JSON.valueToTree(
                        Map.of("id", replay.getKey(), "project_id", "4501", "started_at", FIRST.toString())))
                .toList();
    }

    synchronized Optional<JsonNode> issue(String issue) {
        return Optional.ofNullable(issues.get(issue))
                .map(reports -> JSON.valueToTree(Map.of(
                        "id",
                        issue,
                        "shortId",
                        "WEB-" + issue,
                        "title",
                        "TypeError: cannot read properties of undefined",
                        "count",
                        Integer.toString(reports.size()),
                        "userCount",
                        reports.stream().map(Report::user).distinct().count(),
                        "project",
                        Map.of("slug", PROJECT))));
    }

    synchronized Optional<JsonNode> report(String id) {
        return issues.entrySet().stream()
                .flatMap(issue -> issue.getValue().stream()
                        .filter(report -> report.id().equals(id))
                        .map(report -> whole(issue.getKey(), report)))
                .findFirst();
    }

    synchronized void delete(String project, Collection<String> ids) {
        if (ids.isEmpty()) {
            issues.keySet().removeAll(issues.keySet().stream().limit(1000).toList());
        } else if (project.equals(PROJECT)) {
            ids.forEach(id -> Optional.ofNullable(issues.remove(id))
                    .ifPresent(reports -> reports.forEach(report -> forgotten.add(report.user()))));
        }
    }

    synchronized List<JsonNode> jobs() {
        return List.copyOf(jobs);
    }

    synchronized JsonNode job(JsonNode wanted, String user) {
        var job = (ObjectNode) wanted.deepCopy();
        job.put("id", jobs.size() + 1)
                .put("status", "pending")
                .put("countDeleted", 0)
                .put("user", user);
        jobs.add(job);
        forgotten.add(user);
        return job;
    }

    /** An issue of their own, a part in one of many, and a replay. */
    private void imagine(String user) {
        boolean known = issues.values().stream()
                .flatMap(List::stream)
                .anyMatch(report -> report.user().equals(user));
        if (believes && !known && !user.isEmpty() && forgotten.add(user)) {
            wentWrong(Map.of(user, 3));
            wentWrong(Map.of(user, 1, "somebody-else", 40));
            replayed(user, 1);
        }
    }

    private static JsonNode row(String issue, Report report) {
        return JSON.valueToTree(Map.of(
                "id", report.id(),
                "issue", "WEB-" + issue,
                "issue.id", Long.parseLong(issue),
                "project", PROJECT,
                "timestamp", report.at().toString().replace("Z", "+00:00")));
    }

    private static JsonNode whole(String issue, Report report) {
        return JSON.valueToTree(Map.of(
                "eventID", report.id(),
                "groupID", issue,
                "dateCreated", report.at().toString(),
                "user", Map.of("id", report.user()),
                "entries", List.of(Map.of("type", "exception", "data", Map.of("values", List.of()))),
                "contexts", Map.of("browser", Map.of("name", "Firefox"))));
    }

    private static String hex(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
