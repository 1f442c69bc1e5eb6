package ai.astrasonic.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.backup.BackupFileId;
import ai.astrasonic.backup.BackupQuotas;
import ai.astrasonic.backup.ContentCleanup;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.OpenedAccounts;
import ai.astrasonic.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One's own backup over HTTP: in, listed, back byte for byte, and gone; never anybody else's. */
@DatabaseTest
class MyBackupTest {

    private static final String FILES = "/api/v1/me/backup-files";
    private static final String ADA = "identity-of-ada";
    private static final String BOB = "identity-of-bob";
    private static final byte[] MUSIC = "music".getBytes(StandardCharsets.UTF_8);

    @Autowired
    AccountRegister register;

    @Autowired
    BackupQuotas quotas;

    @Autowired
    ContentCleanup cleanup;

    @Autowired
    ObjectStores stores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext application;

    /** Others for each test: how many requests may come from somebody is counted, and the clock stands still. */
    private final String test = UUID.randomUUID().toString();

    private AccountId ada;
    private MockMvcTester http;

    @BeforeEach
    void two_people_have_accounts() {
        stores.both().forEach(store -> store.deleteAll("c/"));
        ada = opened("ada", ADA);
        opened("bob", BOB);
        http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build());
    }

    private AccountId opened(String name, String identity) {
        return OpenedAccounts.open(register, clock, name, identity + test);
    }

    @Test
    void a_file_comes_back_byte_for_byte_and_in_parts() throws Exception {
        byte[] set = new byte[2_500_000];
        new Random(5).nextBytes(set);
        var stored = sent(ADA, "Sets/été & 夏.wav", set);
        var id = json(stored).path("id").asString();

        assertThat(stored).hasStatus(201).hasHeader("Location", FILES + "/" + id);
        assertThat(json(stored).path("sha256").asString()).isEqualTo(hex(set));
        var whole = asked(ADA, FILES + "/" + id + "/content").getResponse();
        assertThat(whole.getContentAsByteArray()).isEqualTo(set);
        assertThat(whole.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("Sets");
        var part = part(id, "bytes=2000000-");
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsByteArray()).isEqualTo(java.util.Arrays.copyOfRange(set, 2_000_000, set.length));
        assertThat(part(id, "bytes=2500000-").getStatus()).isEqualTo(416);
    }

    private MockHttpServletResponse part(String id, String range) {
        return http.get()
                .uri(FILES + "/" + id + "/content")
                .header("Range", range)
                .with(signedIn(ADA))
                .exchange()
                .getResponse();
    }

    @Test
    void files_are_listed_page_by_page() throws Exception {
        for (var path : List.of("b.mp3", "a.mp3", "Sets/c d.wav", "é.mp3", "z.mp3")) {
            sent(ADA, path, path.getBytes(StandardCharsets.UTF_8));
        }
        sent(BOB, "bobs.mp3", MUSIC);
        var paths = new ArrayList<String>();
        var next = "";
        do {
            var page = json(http.get()
                    .uri(FILES)
                    .param("limit", "2")
                    .param("cursor", next)
                    .with(signedIn(ADA))
                    .exchange());
            page.path("items").forEach(file -> paths.add(file.path("path").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(paths).containsExactlyInAnyOrder("b.mp3", "a.mp3", "Sets/c d.wav", "é.mp3", "z.mp3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "AAAA=A", "AA"})
    void a_cursor_of_somebody_elses_making_is_refused_or_begins_somewhere(String cursor) {
        assertThat(http.get()
                        .uri(FILES)
                        .param("cursor", cursor)
                        .with(signedIn(ADA))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isIn(200, 400);
    }

    @Test
    void nobody_learns_whether_somebody_else_has_the_same() throws Exception {
        var first = sent(ADA, "a.mp3", MUSIC);
        var second = sent(BOB, "a.mp3", MUSIC);

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(names(second)).isEqualTo(names(first)).doesNotContain("shared");
        assertThat(second.getResponse().getHeaderNames())
                .containsExactlyInAnyOrderElementsOf(first.getResponse().getHeaderNames());
        assertThat(json(asked(BOB, "/api/v1/me/backup-quota")).path("usedBytes").asLong())
                .isEqualTo(json(asked(ADA, "/api/v1/me/backup-quota"))
                        .path("usedBytes")
                        .asLong())
                .isEqualTo(5);
        assertThat(sent(ADA, "a.mp3", MUSIC)).hasStatus(200);
    }

    @Test
    void content_of_another_hash_than_announced_is_refused_and_nothing_of_it_kept() throws Exception {
        var wrong = posted(ADA, "a.mp3", MUSIC, digest("other music".getBytes(StandardCharsets.UTF_8)));

        assertThat(wrong).hasStatus(422);
        assertThat(posted(ADA, "a.mp3", MUSIC, "sha-256=:AAAA:")).hasStatus(400);
        RunAs.job("test", cleanup::run);
        assertThat(inStores()).isZero();
        assertThat(posted(ADA, "a.mp3", MUSIC, "md5=:AAAA:, " + digest(MUSIC))).hasStatus(201);
    }

    @Test
    void over_the_quota_nothing_is_kept_and_the_figures_are_told() throws Exception {
        RunAs.job("test", () -> quotas.allow(ada, 7));
        sent(ADA, "a.mp3", MUSIC);

        var refused = sent(ADA, "b.mp3", MUSIC);

        assertThat(refused).hasStatus(413);
        assertThat(json(refused).path("allowedBytes").asLong()).isEqualTo(7);
        assertThat(json(refused).path("usedBytes").asLong()).isEqualTo(5);
        RunAs.job("test", cleanup::run);
        assertThat(inStores()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/etc/passwd",
                "\\\\server\\share\\a.mp3",
                "C:\\a.mp3",
                "c:/a.mp3",
                "file:///a.mp3",
                "../a.mp3",
                "a/../../b.mp3",
                "a/..",
                "a\\..\\b.mp3",
                "．．／a.mp3",
                "／etc／passwd",
                "a/․․/b",
                "a∕..∕b",
                " /a.mp3",
                "\u00a0/a.mp3",
                "~/a.mp3",
                "Users/nina/a.mp3",
                "Macintosh HD/Users/nina/Music/a.mp3",
                "(D:/x)/a.mp3",
                "a\u0000b",
                "a\nb",
                "a\u202egp3.m",
                "\ufeff/a",
                "a//b",
                "a/./b",
                "a/.. /b",
                "a/"
            })
    void a_path_that_is_not_below_a_folder_is_refused(String path) throws Exception {
        assertThat(sent(ADA, path, MUSIC)).hasStatus(400);
        assertThat(jdbc.sql("SELECT count(*) FROM object_cleanup")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_path_too_long_for_the_database_is_refused_also_in_long_letters() throws Exception {
        assertThat(sent(ADA, "夏".repeat(700), MUSIC)).hasStatus(400);
        assertThat(sent(ADA, "夏".repeat(600), MUSIC)).hasStatus(201);
    }

    @Test
    void without_a_length_or_as_a_form_nothing_is_taken() {
        assertThat(http.post()
                        .uri(FILES)
                        .param("path", "a.mp3")
                        .contentType("application/octet-stream")
                        .with(signedIn(ADA)))
                .hasStatus(411);
        assertThat(http.post()
                        .uri(FILES + "?path=a.mp3")
                        .contentType("application/x-www-form-urlencoded")
                        .content(MUSIC)
                        .with(signedIn(ADA)))
                .hasStatus(415);
    }

    @Test
    void a_file_of_somebody_else_is_not_there() throws Exception {
        var id = json(sent(BOB, "bobs.mp3", MUSIC)).path("id").asString();

        for (var way : List.of(FILES + "/" + id, FILES + "/" + id + "/content")) {
            var answer = asked(ADA, way);
            assertThat(answer).hasStatus(404);
            assertThat(answer.getResponse().getContentAsString()).doesNotContain("bobs", "music");
        }
        assertThat(http.delete().uri(FILES + "/" + id).with(signedIn(ADA))).hasStatus(404);
        assertThat(asked(BOB, FILES + "/" + id + "/content").getResponse().getContentAsByteArray())
                .isEqualTo(MUSIC);
        assertThat(jdbc.sql("SELECT count(*) FROM backup_download")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_deleted_is_gone_from_list_quota_and_stores() throws Exception {
        var id = json(sent(ADA, "a.mp3", MUSIC)).path("id").asString();

        assertThat(http.delete().uri(FILES + "/" + id).with(signedIn(ADA))).hasStatus(204);

        assertThat(http.delete().uri(FILES + "/" + id).with(signedIn(ADA))).hasStatus(404);
        assertThat(json(asked(ADA, "/api/v1/me/backup-quota")).path("usedBytes").asLong())
                .isZero();
        RunAs.job("test", cleanup::run);
        assertThat(inStores()).isZero();
    }

    @Test
    void a_restricted_person_gets_their_files_back_and_nothing_more_in() throws Exception {
        var id = json(sent(ADA, "a.mp3", MUSIC)).path("id").asString();
        new AccountRows(jdbc).close(ada, "RESTRICTED");

        assertThat(sent(ADA, "b.mp3", MUSIC)).hasStatus(409);
        assertThat(asked(ADA, FILES + "/" + id + "/content").getResponse().getContentAsByteArray())
                .isEqualTo(MUSIC);
    }

    @Test
    void content_that_is_gone_from_the_store_cannot_be_had() throws Exception {
        var id = json(sent(ADA, "a.mp3", MUSIC)).path("id").asString();
        stores.primary().deleteAll("c/");

        assertThat(asked(ADA, FILES + "/" + id + "/content")).hasStatus(404);
        assertThat(new BackupFileId(UUID.fromString(id))).hasToString(id);
    }

    private MvcTestResult sent(String identity, String path, byte[] content) {
        return posted(identity, path, content, digest(content));
    }

    private MvcTestResult posted(String identity, String path, byte[] content, String digest) {
        return http.post()
                .uri(FILES)
                .param("path", path)
                .contentType("application/octet-stream")
                .content(content)
                .header("Content-Digest", digest)
                .with(signedIn(identity))
                .exchange();
    }

    private MvcTestResult asked(String identity, String way) {
        return http.get().uri(way).with(signedIn(identity)).exchange();
    }

    private RequestPostProcessor signedIn(String identity) {
        return request -> {
            request.setRemoteAddr(test);
            return SecurityMockMvcRequestPostProcessors.authentication(SignIn.customer(identity + test))
                    .postProcessRequest(request);
        };
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<String> names(MvcTestResult answer) throws Exception {
        return List.copyOf(json(answer).propertyNames());
    }

    private static String digest(byte[] content) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(content)) + ":";
    }

    private static String hex(byte[] content) {
        return java.util.HexFormat.of().formatHex(sha256(content));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long inStores() {
        return stores.both().stream()
                .mapToLong(store -> {
                    try (var versions = store.versions("c/")) {
                        return versions.count();
                    }
                })
                .sum();
    }
}
