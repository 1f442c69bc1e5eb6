package ai.astrasonic.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator of the real Keycloak, over its own interface: people, their roles, their sessions, clients. */
public final class KeycloakAdmin {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI server;
    private final String password;

    KeycloakAdmin(URI server, String password) {
        this.server = server;
        this.password = password;
    }

    /** A member of staff whom no other test knows. */
    public Person aPersonWith(String role) throws IOException, InterruptedException {
        var name = "staff-" + UUID.randomUUID();
        var secret = UUID.randomUUID().toString();
        var made = send(
                "POST",
                "users",
                Map.of(
                        "username",
                        name,
                        "email",
                        name + "@astrasonic.example",
                        "firstName",
                        "Sam",
                        "lastName",
                        "Staff",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", secret, "temporary", false))));
        var id = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        send("POST", "users/" + id + "/role-mappings/realm", List.of(role(role)));
        return new Person(id, name, secret);
    }

    /** Somebody in the customers' realm with this address; answers the id that the identity server gave them. */
    public String aCustomer(String address) throws IOException, InterruptedException {
        var made = send("customers", "POST", "users", Map.of("username", address, "email", address, "enabled", true));
        return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    public boolean hasCustomer(String address) throws IOException, InterruptedException {
        var found = send("customers", "GET", "users?exact=true&email=" + encoded(address), Map.of());
        return !JSON.readTree(found.body()).isEmpty();
    }

    /** All that the identity server has of the customer with this address. */
    public JsonNode customer(String address) throws IOException, InterruptedException {
        var found = send(
                "customers", "GET", "users?exact=true&briefRepresentation=false&email=" + encoded(address), Map.of());
        return JSON.readTree(found.body()).path(0);
    }

    /** Where else a customer signs in, as it is kept. */
    public JsonNode linksOf(String customer) throws IOException, InterruptedException {
        var found = send("customers", "GET", "users/" + customer + "/federated-identity", Map.of());
        return JSON.readTree(found.body());
    }

    /** What happened at the door with a customer. */
    public List<String> eventsOf(String customer) throws IOException, InterruptedException {
        var found = send("customers", "GET", "events?direction=asc&user=" + customer, Map.of());
        return JSON.readTree(found.body())
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    public void removeCustomer(String id) throws IOException, InterruptedException {
        send("customers", "DELETE", "users/" + id, Map.of());
    }

    /** Who may sign in, and by what. */
    public record Person(String id, String name, String password) {}

    public void disable(Person person) throws IOException, InterruptedException {
        send("PUT", "users/" + person.id(), Map.of("enabled", false));
    }

    public void withdraw(String role, Person person) throws IOException, InterruptedException {
        send("DELETE", "users/" + person.id() + "/role-mappings/realm", List.of(role(role)));
    }

    public void endSessionsOf(Person person) throws IOException, InterruptedException {
        send("POST", "users/" + person.id() + "/logout", Map.of());
    }

    public void addClient(JsonNode client) throws IOException, InterruptedException {
        send("POST", "clients", client);
    }

    private JsonNode role(String name) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", "roles/" + name, Map.of()).body());
    }

    private HttpResponse<String> send(String method, String path, Object body)
            throws IOException, InterruptedException {
        return send("staff", method, path, body);
    }

    private HttpResponse<String> send(String realm, String method, String path, Object body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/admin/realms/" + realm + "/" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return succeeded(HTTP.send(request, BodyHandlers.ofString()));
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=keycloak-admin&password=" + encoded(password);
        var request = HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(
                        succeeded(HTTP.send(request, BodyHandlers.ofString())).body())
                .path("access_token")
                .asString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> succeeded(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
