package ai.astrasonic.console.browser;

import ai.astrasonic.testing.LocalStackForTests;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/** A call of the customers' interface with the tokens of whoever signed in, word for word. */
final class CustomersCall {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private CustomersCall() {}

    static HttpResponse<String> send(String method, String path, String body, JsonNode tokens) throws Exception {
        var request = HttpRequest.newBuilder(
                        LocalStackForTests.stack().address().resolve("/api/v1/me" + path))
                .header("Authorization", "Bearer " + tokens.path("access_token").asString())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
