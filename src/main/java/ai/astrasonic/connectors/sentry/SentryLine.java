package ai.astrasonic.connectors.sentry;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Speaks with Sentry about one organisation. */
final class SentryLine {

    private static final String ORGANISATION = "/api/0/organizations/{organisation}";
    private static final String PROJECT = "/api/0/projects/{organisation}/{project}";
    private static final String SEARCH = "&query={query}&statsPeriod={period}&per_page=100&cursor={cursor}";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"; results=\"true\"; cursor=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("[\\w.@:+-]{1,200}");

    private final RestClient http;
    private final String organisation;
    private final String token;
    private final String period;

    SentryLine(Line line) {
        this.http = line.http()
                .mutate()
                .requestInterceptors(all -> all.addFirst(new DeletionGuard()))
                .build();
        this.organisation = line.credential("organisation");
        this.token = line.credential("token");
        this.period = Sentry.retention(line).toDays() + "d";
    }

    /** A search for somebody; quotes in a name would make another search of it. */
    static String query(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name that can be searched for");
        }
        return "user.id:\"" + name + "\"";
    }

    List<Report> reports(Collection<String> names) {
        return names.stream()
                .flatMap(name -> all(
                                "/events/?dataset=errors&field=id&field=issue.id&field=issue&field=project&field=timestamp",
                                name)
                        .map(Report::of))
                .distinct()
                .toList();
    }

    Stream<JsonNode> replays(Collection<String> names) {
        return names.stream().flatMap(name -> all("/replays/?field=id&field=project_id&field=started_at", name));
    }

    Optional<JsonNode> issue(String id) {
        return found(request(HttpMethod.GET, ORGANISATION + "/issues/{issue}/", id));
    }

    Optional<JsonNode> report(Report report) {
        return found(request(HttpMethod.GET, PROJECT + "/events/{event}/", report.project(), report.id()));
    }

    void deleteIssue(String project, String issue) {
        request(HttpMethod.DELETE, PROJECT + "/issues/?id={issue}", project, issue)
                .retrieve()
                .toBodilessEntity();
    }

    List<JsonNode> replayDeletions(String project) {
        return data(answer(request(HttpMethod.GET, PROJECT + "/replays/jobs/delete/", project))
                        .getBody())
                .toList();
    }

    void deleteReplays(String project, Map<String, ?> which) {
        answer(request(HttpMethod.POST, PROJECT + "/replays/jobs/delete/", project)
                .body(Map.of("data", which)));
    }

    private Stream<JsonNode> all(String path, String name) {
        var rows = new ArrayList<JsonNode>();
        var cursor = Optional.of("0:0:0");
        while (cursor.isPresent()) {
            var page = answer(request(HttpMethod.GET, ORGANISATION + path + SEARCH, query(name), period, cursor.get()));
            data(page.getBody()).forEach(rows::add);
            cursor = next(page.getHeaders());
        }
        return rows.stream();
    }

    private static Optional<String> next(HttpHeaders headers) {
        var link = NEXT.matcher(
                Optional.ofNullable(headers.getFirst(HttpHeaders.LINK)).orElse(""));
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private static Stream<JsonNode> data(@Nullable JsonNode answer) {
        if (answer == null || !answer.path("data").isArray()) {
            throw new Refusal("sentry.unclear", true);
        }
        return answer.path("data").valueStream();
    }

    private static ResponseEntity<JsonNode> answer(RestClient.RequestHeadersSpec<?> request) {
        return request.retrieve().toEntity(JsonNode.class);
    }

    private static Optional<JsonNode> found(RestClient.RequestHeadersSpec<?> request) {
        try {
            return Optional.ofNullable(answer(request).getBody());
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        }
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String path, Object... variables) {
        return http.method(method)
                .uri(
                        path,
                        Stream.concat(Stream.of(organisation), Stream.of(variables))
                                .toArray())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
}
