package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.requests.identity.Secrets;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages that a data subject sees without signing in anywhere. */
class PublicLinksTest extends RequestStories {

    private static final String TAG = "\"" + sha256(PACKAGE) + "\"";

    private static final Pattern ONE_PASSPHRASE =
            Pattern.compile(".*<code>(\\w{4}-){3}\\w{4}</code>.*", Pattern.DOTALL);

    @Autowired
    WebApplicationContext application;

    @Autowired
    Signatures signatures;

    private MockMvc http;

    @BeforeEach
    void open() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void the_identity_page_asks_for_a_press_and_then_shows_the_passphrase_once() throws Exception {
        anAccountOf(ADDRESS);
        identityCheck.send(aRequestFrom(ADDRESS));
        var page = "/identity/" + tokenMailedTo(ADDRESS);
        SecurityContextHolder.clearContext();

        http.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<form method=\"post\"><button>")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
        http.perform(post(page)).andExpect(status().isOk()).andExpect(content().string(matchesPattern(ONE_PASSPHRASE)));
        http.perform(post(page))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("<code>"))));
    }

    @Test
    void the_pages_speak_dutch_to_a_dutch_browser() throws Exception {
        http.perform(get("/identity/" + Secrets.token()).locale(Locale.of("nl", "NL")))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("<html lang=\"nl\">")))
                .andExpect(content().string(containsString("Deze link werkt niet meer")));
    }

    @Test
    void a_browser_is_asked_for_the_passphrase_and_then_gets_the_package() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);
        SecurityContextHolder.clearContext();
        var page = "/download/" + released.token();

        http.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"passphrase\"")))
                .andExpect(content().string(containsString(signatures.fingerprint())));
        http.perform(post(page).param("passphrase", "wrong")).andExpect(status().isForbidden());
        var cookie = http.perform(post(page).param("passphrase", released.passphrase()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page))
                .andExpect(header().string("Set-Cookie", containsString("HttpOnly")))
                .andReturn()
                .getResponse()
                .getCookie("package");
        http.perform(get(page).cookie(new Cookie("package", cookie.getValue())))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", TAG))
                .andExpect(header().longValue("Content-Length", PACKAGE.length))
                .andExpect(content().contentType("application/zip"))
                .andExpect(content().bytes(PACKAGE));
    }

    @Test
    void a_download_that_broke_off_resumes_where_it_was() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);

        for (double cut : new double[] {0.01, 0.5, 0.99}) {
            int have = (int) (PACKAGE.length * cut);
            var whole = new ByteArrayOutputStream();
            whole.write(PACKAGE, 0, have);
            whole.write(http.perform(download(released)
                            .header("Range", "bytes=" + have + "-")
                            .header("If-Range", TAG))
                    .andExpect(status().isPartialContent())
                    .andExpect(header().string(
                                    "Content-Range",
                                    "bytes %d-%d/%d".formatted(have, PACKAGE.length - 1, PACKAGE.length)))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray());
            assertThat(sha256(whole.toByteArray())).isEqualTo(sha256(PACKAGE));
        }
        assertThat(downloadsOf(released)).isEqualTo(3);
    }

    @Test
    void parts_are_served_as_asked_and_nonsense_gets_the_whole_or_416() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);

        http.perform(download(released).header("Range", "bytes=10-19"))
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(PACKAGE, 10, 20)));
        http.perform(download(released).header("Range", "bytes=-5"))
                .andExpect(content().bytes(Arrays.copyOfRange(PACKAGE, PACKAGE.length - 5, PACKAGE.length)));
        http.perform(download(released).header("Range", "bytes=0-9").header("If-Range", "\"another\""))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", PACKAGE.length));
        http.perform(download(released).header("Range", "bytes=" + PACKAGE.length + "-"))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */" + PACKAGE.length));
        http.perform(download(released).header("Range", "lines=1-2")).andExpect(status().isOk());
    }

    @Test
    void head_tells_the_size_and_counts_as_no_use() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);

        http.perform(head("/download/" + released.token()).header("Authorization", basic(released.passphrase())))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", PACKAGE.length))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(content().bytes(new byte[0]));

        assertThat(downloadsOf(released)).isZero();
    }

    @Test
    void unknown_links_are_not_found_and_former_ones_are_gone() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);
        http.perform(get("/download/" + Secrets.token())).andExpect(status().isNotFound());
        http.perform(get("/download/" + Secrets.token()).header("Authorization", basic(released.passphrase())))
                .andExpect(status().isNotFound());

        clock.advance(Duration.ofDays(7));

        http.perform(download(released)).andExpect(status().isGone());
        http.perform(get("/download/" + released.token())).andExpect(status().isGone());
    }

    @Test
    void a_store_that_lost_the_package_is_said_plainly_and_sends_no_half_package() throws Exception {
        var released = aReleasedRequestFrom(ADDRESS);
        var order = packages.orderOf(released.request());
        stores.primary().deleteAll(order.objectKey());

        http.perform(download(released))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andExpect(content().string(containsString("try again")));
    }

    @Test
    void a_foreign_passphrase_or_cookie_opens_nothing() throws Exception {
        var mine = aReleasedRequestFrom(ADDRESS);
        var others = aReleasedRequestFrom("other@example.org");
        var grant = ((DownloadOutcome.Unlocked) downloads.unlock(mine.token(), mine.passphrase(), IP)).grant();

        http.perform(get("/download/" + others.token()).cookie(new Cookie("package", grant)))
                .andExpect(content().string(containsString("name=\"passphrase\"")));
        http.perform(get("/download/" + others.token()).header("Authorization", basic(mine.passphrase())))
                .andExpect(status().isForbidden());
    }

    private int downloadsOf(Released released) {
        return RunAs.jobFor("test", () -> desk.get(released.request()).downloads());
    }

    private static MockHttpServletRequestBuilder download(Released released) {
        return get("/download/" + released.token()).header("Authorization", basic(released.passphrase()));
    }

    private static String basic(String passphrase) {
        return "Basic " + Base64.getEncoder().encodeToString((":" + passphrase).getBytes(StandardCharsets.UTF_8));
    }
}
