package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.BackupUpload;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The links that the inventory of backed-up files in a package holds. */
class PackageFilesTest extends RequestStories {

    private static final byte[] MUSIC = "music to the last byte".getBytes(StandardCharsets.UTF_8);

    @Autowired
    WebApplicationContext application;

    @Autowired
    BackupFiles backups;

    private MockMvc http;
    private Authentication staff;

    @BeforeEach
    void open() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        staff = SecurityContextHolder.getContext().getAuthentication();
    }

    @Test
    void a_file_opens_as_long_as_the_package_and_not_longer() throws Exception {
        var built = aBuiltRequestFrom(ADDRESS);
        var link = link(built.request(), isBackedUp(accountOf(built.request()), "House/Ænima.mp3", MUSIC));
        assertThat(answerTo(link, built.passphrase())).as("before release").isEqualTo(404);

        staffIsBack();
        clock.advance(Duration.ofDays(10));
        theDpoLooksAt(built.request());
        packageRelease.release(built.request());
        var cookie = browsed(link, built.passphrase());
        staffIsBack();
        packages.revoke(built.request(), "wrong person");

        http.perform(get(link).cookie(cookie)).andExpect(status().isGone());
        assertThat(answerTo(link, built.passphrase())).isEqualTo(410);
    }

    /** What a browser does that follows the link; the cookie that it has then. */
    private Cookie browsed(String link, String passphrase) throws Exception {
        http.perform(get(link)).andExpect(content().string(containsString("name=\"passphrase\"")));
        var cookie = http.perform(post(link).param("passphrase", passphrase))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", link))
                .andReturn()
                .getResponse()
                .getCookie("package");
        http.perform(get(link).cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().bytes(MUSIC));
        assertThat(link).startsWith(cookie.getPath() + "/");
        return cookie;
    }

    @Test
    void the_passphrase_is_asked_for_once_for_all_files_of_a_package() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);
        var person = accountOf(released.request());
        var first = link(released.request(), isBackedUp(person, "a.mp3", MUSIC));
        var second = link(released.request(), isBackedUp(person, "b.mp3", new byte[] {7}));

        var cookie = http.perform(post(first).param("passphrase", released.passphrase()))
                .andReturn()
                .getResponse()
                .getCookie("package");

        assertThat(second).startsWith(cookie.getPath() + "/");
        http.perform(get(second).cookie(cookie)).andExpect(content().bytes(new byte[] {7}));
    }

    @Test
    void a_file_closes_when_the_link_of_the_package_expires_and_moves_to_a_new_one() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);
        var link = link(released.request(), isBackedUp(accountOf(released.request()), "a.mp3", MUSIC));
        var cookie = http.perform(post(link).param("passphrase", released.passphrase()))
                .andReturn()
                .getResponse()
                .getCookie("package");
        staffIsBack();
        clock.advance(Duration.ofDays(6));
        packageRelease.sendNewLink(released.request(), "the mail got lost");

        http.perform(get(link).cookie(cookie)).andExpect(content().string(containsString("name=\"passphrase\"")));
        clock.advance(Duration.ofDays(6));
        assertThat(answerTo(link, released.passphrase())).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(answerTo(link, released.passphrase())).isEqualTo(410);
    }

    @Test
    void wrong_passphrases_for_a_file_count_for_the_package_too_and_end_both() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);
        var link = link(released.request(), isBackedUp(accountOf(released.request()), "a.mp3", MUSIC));

        assertThat(answerTo("/download/" + released.token(), "wrong")).isEqualTo(403);
        for (int tries = 1; tries < 5; tries++) {
            assertThat(answerTo(link, "wrong " + tries)).isEqualTo(403);
        }

        assertThat(answerTo(link, released.passphrase())).isEqualTo(410);
        assertThat(answerTo("/download/" + released.token(), released.passphrase()))
                .isEqualTo(410);
    }

    @Test
    void a_package_opens_nobody_elses_file() throws Exception {
        var mine = aReleasedRequestFrom(ADDRESS);
        var theirs = aReleasedRequestFrom("other@example.org");
        var person = accountOf(theirs.request());
        var file = isBackedUp(person, "a.mp3", MUSIC);

        assertThat(answerTo(link(mine.request(), file), mine.passphrase())).isEqualTo(404);
        assertThat(answerTo(link(theirs.request(), file), mine.passphrase())).isEqualTo(403);
        assertThat(fetchesBy(person)).isZero();
    }

    @Test
    void a_download_that_broke_off_resumes_where_it_was() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);
        var person = accountOf(released.request());
        var link = link(released.request(), isBackedUp(person, "a.mp3", MUSIC));

        http.perform(with(get(link), released.passphrase())
                        .header("Range", "bytes=6-")
                        .header("If-Range", "\"" + sha256(MUSIC) + "\""))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 6-21/22"))
                .andExpect(content().string("to the last byte"));
        http.perform(with(get(link), released.passphrase()).header("Range", "bytes=22-"))
                .andExpect(status().isRequestedRangeNotSatisfiable());
        http.perform(with(head(link), released.passphrase()))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", MUSIC.length))
                .andExpect(content().bytes(new byte[0]));
        assertThat(fetchesBy(person)).as("readings recorded").isEqualTo(1);
    }

    @Test
    void an_empty_file_is_empty_and_a_lost_or_invented_one_is_not_found() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);
        var person = accountOf(released.request());
        var empty = link(released.request(), isBackedUp(person, "empty.txt", new byte[0]));
        http.perform(with(get(empty), released.passphrase()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(new byte[0]));

        var lost = link(released.request(), isBackedUp(person, "lost.mp3", MUSIC));
        stores.primary().deleteAll("c/");

        assertThat(answerTo(lost, released.passphrase())).isEqualTo(404);
        assertThat(answerTo(lost.replaceFirst("[^/]+$", UUID.randomUUID().toString()), released.passphrase()))
                .isEqualTo(404);
        assertThat(answerTo("/packages/nonsense/files/nonsense", released.passphrase()))
                .isEqualTo(404);
    }

    /** Whoever follows a link is signed in nowhere, and so is the thread after that. */
    private void staffIsBack() {
        SecurityContextHolder.getContext().setAuthentication(staff);
    }

    private String isBackedUp(AccountId person, String path, byte[] content) throws Exception {
        staffIsBack();
        var stored =
                (BackupUpload.Stored) backups.upload(person, new RelativePath(path), new ByteArrayInputStream(content));
        return stored.id().toString();
    }

    private AccountId accountOf(RequestId request) {
        return desk.get(request).account().orElseThrow();
    }

    /** The link as the job puts it into the inventory. */
    private String link(RequestId request, String file) {
        staffIsBack();
        return packages.orderOf(request).files().resolve(file).getPath();
    }

    private int answerTo(String link, String passphrase) throws Exception {
        return http.perform(with(get(link), passphrase))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int fetchesBy(AccountId person) {
        return asSuperuser()
                .sql("SELECT count(*) FROM backup_download WHERE account_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String passphrase) {
        var both = (":" + passphrase).getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
}
