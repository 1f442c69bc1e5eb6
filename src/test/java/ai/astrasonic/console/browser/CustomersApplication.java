package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.LocalStackForTests;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desktop application of a customer, with their token: what is done there and not on a page. */
final class CustomersApplication {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String JSON = "application/json";
    private static final String NEWCOMER = """
            {"displayName": "Ada", "country": "NL", "language": "en", "birthYear": 1990, "policyVersion": 1}""";

    private final String token;

    CustomersApplication(JsonNode tokens) {
        this.token = tokens.path("access_token").asString();
    }

    /** Answers the id of the account. */
    String opensAnAccount() throws Exception {
        var opened = call("POST", "/account", JSON, NEWCOMER.getBytes(StandardCharsets.UTF_8));
        assertThat(opened.statusCode()).as(text(opened)).isEqualTo(201);
        return json(opened).path("id").asString();
    }

    void imports(Path library) throws Exception {
        var imported = call("POST", "/library-imports", "application/xml", Files.readAllBytes(library));
        assertThat(imported.statusCode()).as(text(imported)).isBetween(200, 201);
    }

    /** Answers where the file is. */
    String backsUp(String path, byte[] content) throws Exception {
        var stored = call("POST", "/backup-files?path=" + path, "application/octet-stream", content);
        assertThat(stored.statusCode()).as(text(stored)).isEqualTo(201);
        return "/backup-files/" + json(stored).path("id").asString() + "/content";
    }

    byte[] fetches(String place) throws Exception {
        var fetched = call("GET", place, JSON, new byte[0]);
        assertThat(fetched.statusCode()).isEqualTo(200);
        return fetched.body();
    }

    /** How many there are on the first page of a list. */
    int howMany(String list) throws Exception {
        var answer = call("GET", list, JSON, new byte[0]);
        assertThat(answer.statusCode()).as(list).isEqualTo(200);
        return json(answer).path("items").size();
    }

    private HttpResponse<byte[]> call(String method, String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(
                        LocalStackForTests.stack().address().resolve("/api/v1/me" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
