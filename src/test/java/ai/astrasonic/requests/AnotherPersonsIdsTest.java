package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.BackupUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two people, each with a released package: whatever is asked with the id or the link of one tells nothing of the other and
 * changes nothing there. Every route that takes an id or a link is walked, a new one by itself.
 */
class AnotherPersonsIdsTest extends RequestStories {

    /** A public notice is about nobody, and everybody may read it. */
    private static final String NOTICE = "/notices/{notice}";

    private static final String MINE = "mine@example.org";
    private static final String THEIRS = "theirs@example.org";

    @Autowired
    WebApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    BackupFiles backups;

    private MockMvc http;
    private Released mine;
    private Released theirs;

    @BeforeEach
    void two_people() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        mine = aReleasedRequestFrom(MINE);
        theirs = aReleasedRequestFrom(THEIRS);
    }

    /** A route with a place for an id or a link. */
    private record Way(HttpMethod method, String pattern) {

        String with(List<String> ids) {
            var path = pattern;
            for (var id : ids) {
                path = path.replaceFirst("\\{[^}]+}", id);
            }
            return path;
        }
    }

    @Test
    void an_id_of_one_person_tells_nothing_of_the_other_and_changes_nothing_there() throws Exception {
        var before = stateOf(theirs);
        for (var way : waysWith("{id}")) {
            for (var id : List.of(mine.request().toString(), accountOf(mine), accountOf(theirs), packageOf(theirs))) {
                var answer = asked(way, id, Roles.DPO);

                assertThat(answer.getStatus()).as(way + " with " + id).isLessThan(500);
                assertThat(answer.getContentAsString())
                        .as(way + " with " + id)
                        .doesNotContain(THEIRS, theirs.request().toString(), theirs.token(), theirs.passphrase());
            }
        }
        assertThat(stateOf(theirs)).isEqualTo(before);
    }

    @Test
    void an_id_of_another_kind_opens_no_request() throws Exception {
        for (var way : waysWith("/requests/{id}")) {
            for (var id : List.of(accountOf(mine), packageOf(mine))) {
                assertThat(asked(way, id, Roles.DPO).getStatus())
                        .as(way + " with " + id)
                        .isBetween(400, 499);
            }
        }
    }

    @Test
    void whoever_may_not_ask_is_told_the_same_whether_there_is_such_an_id_or_not() throws Exception {
        var nobody = UUID.fromString("019ab000-0000-7000-8000-00000000dead").toString();
        for (var way : waysWith("{id}")) {
            for (var role : List.of(Roles.FINANCE, Roles.AUDITOR, Roles.ENGINEER, Roles.ADMIN, "none")) {
                var real = asked(way, mine.request().toString(), role);
                var invented = asked(way, nobody, role);

                assertThat(real.getStatus() == 403).as(way + " by " + role).isEqualTo(invented.getStatus() == 403);
                assertThat(real.getStatus() == 403 && real.getContentAsString().contains(MINE))
                        .isFalse();
            }
        }
    }

    @Test
    void a_link_of_one_person_is_opened_by_nothing_of_the_other() throws Exception {
        var grant = ((DownloadOutcome.Unlocked) downloads.unlock(mine.token(), mine.passphrase(), IP)).grant();
        for (var way : waysWith("{token}")) {
            var answer = answer(request(way, theirs.token())
                    .param("passphrase", mine.passphrase())
                    .cookie(new Cookie("package", grant))
                    .header("Authorization", basic(mine.passphrase())));

            assertThat(answer.getContentType()).as(way.toString()).startsWith("text/html");
            assertThat(answer.getHeader("Location")).isNull();
            assertThat(answer.getContentAsString())
                    .doesNotContain(MINE, THEIRS, mine.passphrase(), theirs.passphrase());
        }
    }

    /** Whoever leaves a list is answered the same, on it or not, with anybody's link. */
    @Test
    void a_link_to_leave_tells_nothing_of_anybody() throws Exception {
        for (var way : waysWith("{key}")) {
            assertThat(answer(request(way, theirs.token())).getContentAsString())
                    .as(way.toString())
                    .isNotEmpty()
                    .isEqualTo(answer(request(way, mine.token())).getContentAsString())
                    .doesNotContain(MINE, THEIRS);
        }
    }

    @Test
    void a_file_of_one_person_is_opened_by_nothing_of_the_other() throws Exception {
        var grant = ((DownloadOutcome.Unlocked) downloads.unlock(mine.token(), mine.passphrase(), IP)).grant();
        var file = aFileOf(theirs, "music of theirs");
        for (var way : waysWith("{of}/files/{file}")) {
            for (var of : List.of(packageOf(mine), packageOf(theirs))) {
                var answer = answer(request(way, of, file)
                        .param("passphrase", mine.passphrase())
                        .cookie(new Cookie("package", grant))
                        .header("Authorization", basic(mine.passphrase())));

                assertThat(answer.getContentAsString())
                        .as(way + " of " + of)
                        .doesNotContain("music", MINE, THEIRS, mine.passphrase(), theirs.passphrase());
                assertThat(String.valueOf(answer.getHeader("Location"))).doesNotContain(packageOf(theirs));
            }
        }
        assertThat(asSuperuser()
                        .sql("SELECT count(*) FROM backup_download")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void every_route_with_a_place_for_something_of_a_person_is_walked_here() {
        assertThat(waysWith("{"))
                .allMatch(way -> Stream.of("{id}", "{token}", "{key}", "{of}/files/{file}", NOTICE)
                        .anyMatch(way.pattern().replace("/en/", "/")::contains));
    }

    @Test
    void a_link_for_one_thing_is_no_link_for_another() throws Exception {
        anAccountOf("third@example.org");
        identityCheck.send(aRequestFrom("third@example.org"));
        var toProve = tokenMailedTo("third@example.org");
        for (var way : waysWith("{token}")) {
            var foreign = way.pattern().startsWith("/download") ? toProve : mine.token();

            assertThat(answer(request(way, foreign)).getStatus())
                    .as(way.toString())
                    .isIn(404, 410);
        }
    }

    private List<Way> waysWith(String place) {
        var ways = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .map(pattern -> pattern.replace("{in:en|nl}", "en"))
                        .filter(pattern -> pattern.contains(place))
                        .flatMap(pattern -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> new Way(method.asHttpMethod(), pattern))))
                .toList();
        assertThat(ways).isNotEmpty();
        return ways;
    }

    private MockHttpServletResponse asked(Way way, String id, String role) throws Exception {
        return answer(request(way, id).with(jwt().authorities(AuthorityUtils.createAuthorityList("ROLE_" + role))));
    }

    private static MockHttpServletRequestBuilder request(Way way, String... ids) {
        boolean xml = way.pattern().endsWith("library-imports");
        return MockMvcRequestBuilders.request(way.method(), way.with(List.of(ids)))
                .contentType(
                        xml
                                ? "application/xml"
                                : way.pattern().startsWith("/api/")
                                        ? "application/json"
                                        : "application/x-www-form-urlencoded")
                .content(xml ? "<DJ_PLAYLISTS/>" : body(way));
    }

    private static String body(Way way) {
        if (way.pattern().endsWith("/code")) {
            return "{\"code\": \"12345678\"}";
        }
        return way.pattern().endsWith("/staff")
                ? "{\"method\": \"CALL_BACK\", \"reason\": \"known by voice\"}"
                : way.pattern().startsWith("/api/") ? "{\"reason\": \"for a reason\"}" : "";
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        SecurityContextHolder.clearContext();
        clock.advance(Duration.ofSeconds(20));
        return http.perform(request).andReturn().getResponse();
    }

    /** Everything that is stored of one request, row by row. */
    private List<String> stateOf(Released who) {
        return Stream.of("data_subject_request", "access_package")
                .flatMap(table -> asSuperuser()
                        .sql("SELECT t::text FROM " + table + " t WHERE t::text LIKE :id")
                        .param("id", "%" + who.request() + "%")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private String aFileOf(Released who, String content) throws Exception {
        var person = AccountId.of(accountOf(who));
        var stored = (BackupUpload.Stored) backups.upload(
                person, new RelativePath("a.mp3"), new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        return stored.id().toString();
    }

    private String accountOf(Released who) {
        return one("SELECT account_id::text FROM data_subject_request WHERE id = CAST(:id AS uuid)", who);
    }

    private String packageOf(Released who) {
        return one("SELECT id::text FROM access_package WHERE request_id = CAST(:id AS uuid)", who);
    }

    private String one(String sql, Released who) {
        return asSuperuser()
                .sql(sql)
                .param("id", who.request().toString())
                .query(String.class)
                .single();
    }

    private static String basic(String passphrase) {
        return "Basic " + Base64.getEncoder().encodeToString((":" + passphrase).getBytes(StandardCharsets.UTF_8));
    }
}
