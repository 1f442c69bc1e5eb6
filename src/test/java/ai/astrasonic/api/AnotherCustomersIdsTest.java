package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.IdentityServerForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Bob's token with everything of Ada's that a program can name: her id, her cursors, her tags and keys. Every route that the
 * description names is walked; none tells a word of her, and nothing of hers changes.
 */
class AnotherCustomersIdsTest extends CustomerStories {

    private static final List<String> LISTS = List.of(
            "/api/v1/me/security-events", "/api/v1/me/tracks", "/api/v1/me/consents/history", "/api/v1/me/playlists");

    private final IdentityServerForTests server = IdentityServerForTests.ofTheRun();
    private final List<String> cursors = new ArrayList<>();
    private String tag = "";
    private String file = "";
    private String upload = "";

    @BeforeEach
    void ada_has_something_everywhere() {
        signsIn(ada, 3);
        send(imports("rekordbox-6.xml").header(Repetitions.KEY, "key-of-ada").with(token(ADA)));
        post("/api/v1/me/consents", ADA, decision(true));
        post("/api/v1/me/consents", ADA, decision(false));
        LISTS.forEach(list ->
                cursors.add(read(get(list + "?limit=1", ADA)).get("next").asString()));
        file = new BackupRequests(application, ada).file();
        upload = new BackupRequests(application, ada).open();
        server.knows(named(ADA));
        server.knows(named(BOB));
        server.door().hasSession(named(ADA), "phone-of-ada", "203.0.113.1", clock.instant());
        tag = String.valueOf(get("/api/v1/me", ADA).getHeader(HttpHeaders.ETAG));
    }

    @AfterEach
    void nobody_is_left() {
        server.door().isAsNew();
    }

    @Test
    void nothing_that_names_ada_tells_bob_of_her_or_changes_anything_of_hers() {
        var before = stateOfAda();
        for (var operation : Described.of(text(asNobody(MockMvcRequestBuilders.get(CustomersOpenApi.PATH))))
                .operations()) {
            for (var word : words()) {
                var answer = bobAsks(operation, word);

                assertThat(answer.getStatus()).as(operation + " with " + word).isLessThan(500);
                // A problem names the address that was asked for: what Bob said himself tells him nothing.
                assertThat(text(answer).replace(word, ""))
                        .as(operation + " with " + word)
                        .doesNotContain("ada@example.org", ada.toString(), "203.0.113.", "desktop/2.4");
            }
        }
        assertThat(stateOfAda()).isEqualTo(before);
        assertThat(server.door().isOpen("phone-of-ada")).isTrue();
    }

    @Test
    void a_page_that_begins_where_adas_ended_is_still_bobs() {
        for (int i = 0; i < LISTS.size(); i++) {
            assertThat(read(get(LISTS.get(i) + "?cursor=" + cursors.get(i), BOB))
                            .get("items"))
                    .as(LISTS.get(i))
                    .isEmpty();
        }
    }

    @Test
    void what_ada_saw_is_not_what_bob_saw() {
        var change = json(MockMvcRequestBuilders.patch("/api/v1/me"), "{\"displayName\": \"Mallory\"}")
                .header(HttpHeaders.IF_MATCH, tag);

        assertThat(send(change.with(token(BOB))).getStatus()).isEqualTo(412);
    }

    @Test
    void a_key_of_ada_repeats_nothing_to_bob() {
        var answer = send(
                imports("rekordbox-6.xml").header(Repetitions.KEY, "key-of-ada").with(token(BOB)));

        assertThat(answer.getHeader(Repetitions.REPEATED)).isNull();
        assertThat(read(answer).get("newTracks").asInt()).isEqualTo(6);
    }

    @Test
    void without_a_token_every_route_is_shut_and_with_one_of_nobody_too() {
        for (var operation : Described.of(text(asNobody(MockMvcRequestBuilders.get(CustomersOpenApi.PATH))))
                .operations()) {
            var request = MockMvcRequestBuilders.request(
                    HttpMethod.valueOf(operation.method()), operation.path().replace("{id}", "phone-of-ada"));
            assertThat(asNobody(request).getStatus()).as(operation.toString()).isEqualTo(401);
        }
    }

    private List<String> words() {
        return Stream.concat(
                        Stream.of(
                                ada.toString(),
                                named(ADA),
                                "ada@example.org",
                                "key-of-ada",
                                "phone-of-ada",
                                file,
                                upload),
                        cursors.stream())
                .toList();
    }

    private MockHttpServletResponse bobAsks(Described.Operation operation, String word) {
        var path = operation.path().replaceAll("\\{[^}]+}", word);
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), path)
                .queryParam("cursor", word)
                .queryParam("id", word)
                .queryParam("account", word)
                .header("X-Account", word);
        if (operation.isPost()) {
            request.header(Repetitions.KEY, word);
        }
        var spoken = operation.path().endsWith("imports")
                ? request.contentType("application/xml").content("<html/>")
                : operation.described().has("requestBody")
                        ? json(request, "{\"id\": \"" + word + "\", \"accountId\": \"" + word + "\"}")
                                .header(HttpHeaders.IF_MATCH, tag)
                        : request;
        return send(spoken.with(token(BOB)));
    }

    private List<String> stateOfAda() {
        return Stream.of(
                        "account",
                        "track",
                        "consent_entry",
                        "library_import",
                        "security_event",
                        "customer_call",
                        "backup_file",
                        "backup_download")
                .flatMap(table -> jdbc
                        .sql("SELECT t::text FROM " + table + " t WHERE t::text LIKE :id ORDER BY 1")
                        .param("id", "%" + ada + "%")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }
}
