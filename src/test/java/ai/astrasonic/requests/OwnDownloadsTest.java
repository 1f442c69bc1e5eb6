package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.api.HtmlValidator;
import ai.astrasonic.requests.steps.TimelineEntry;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever is signed in to the privacy centre fetches their package there, by the passphrase and without the mailed link. */
class OwnDownloadsTest extends RequestStories {

    private static final String OTHER = "other@example.org";

    @Autowired
    WebApplicationContext application;

    private MockMvc web;
    private Released mine;
    private Released others;

    @BeforeEach
    void two_people_whose_packages_are_ready() {
        mine = aReleasedRequestFrom(ADDRESS);
        others = aReleasedRequestFrom(OTHER);
        asSuperuser().sql("UPDATE account SET identity_id = email").update();
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    private MockHttpServletResponse as(String address, MockHttpServletRequestBuilder request) throws Exception {
        var staff = SecurityContextHolder.getContext();
        try {
            return web.perform(request.with(authentication(SignIn.customer(address)))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
        } finally {
            SecurityContextHolder.setContext(staff);
        }
    }

    private static String at(RequestId request) {
        return "/my/requests/" + request;
    }

    private MockHttpServletResponse types(String passphrase) throws Exception {
        return as(
                ADDRESS,
                MockMvcRequestBuilders.post(at(mine.request()) + "/package").param("passphrase", passphrase));
    }

    private MockHttpServletResponse fetches(String address, RequestId request, String grant) throws Exception {
        return as(address, MockMvcRequestBuilders.get(at(request) + "/package").cookie(new Cookie("package", grant)));
    }

    private String grant() throws Exception {
        return Objects.requireNonNull(types(mine.passphrase()).getCookie("package"))
                .getValue();
    }

    @Test
    void the_page_of_the_request_asks_for_the_passphrase_and_with_it_the_package_comes_and_counts() throws Exception {
        var page = as(ADDRESS, MockMvcRequestBuilders.get(at(mine.request()) + "?lang=en"))
                .getContentAsString();
        assertThat(page).contains("Your data is ready", "Download my data");
        assertThat(HtmlValidator.complaints(page)).isEmpty();

        var unlocked = types(mine.passphrase());
        assertThat(unlocked.getHeader(HttpHeaders.LOCATION)).isEqualTo(at(mine.request()) + "/package");
        assertThat(unlocked.getHeader(HttpHeaders.SET_COOKIE)).contains("HttpOnly", "Path=" + at(mine.request()));
        var content = fetches(ADDRESS, mine.request(), grant());

        assertThat(content.getContentAsByteArray()).isEqualTo(PACKAGE);
        assertThat(content.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        assertThat(desk.get(mine.request()).downloads()).isOne();
        assertThat(desk.get(mine.request()).timeline())
                .extracting(TimelineEntry::act)
                .containsOnlyOnce("package-downloaded");
        assertThat(downloads.unlock(mine.token(), mine.passphrase(), IP))
                .as("the mailed link still opens")
                .isInstanceOf(DownloadOutcome.Unlocked.class);
    }

    @Test
    void without_the_passphrase_nothing_comes_and_five_wrong_ones_end_the_mailed_link_too() throws Exception {
        assertThat(fetches(ADDRESS, mine.request(), "").getHeader(HttpHeaders.LOCATION))
                .isEqualTo(at(mine.request()) + "?package=needed");
        for (int i = 0; i < 5; i++) {
            assertThat(types("0000-0000-0000-000" + i).getHeader(HttpHeaders.LOCATION))
                    .endsWith("?package=wrong");
        }
        var page = as(ADDRESS, MockMvcRequestBuilders.get(at(mine.request()) + "?package=wrong&lang=nl"))
                .getContentAsString();

        assertThat(page).contains("Deze wachtzin klopt niet").doesNotContain("Mijn gegevens downloaden");
        assertThat(HtmlValidator.complaints(page)).isEmpty();
        assertThat(types(mine.passphrase()).getHeader(HttpHeaders.LOCATION)).matches(".*package=(gone|too-many)");
        assertThat(downloads.unlock(mine.token(), mine.passphrase(), "192.0.2.9"))
                .isInstanceOf(DownloadOutcome.Gone.class);
        assertThat(desk.get(mine.request()).downloads()).isZero();
    }

    @Test
    void a_package_of_another_is_not_there_and_a_grant_opens_its_own_only() throws Exception {
        var grant = grant();

        assertThat(fetches(OTHER, mine.request(), grant).getStatus()).isEqualTo(404);
        assertThat(fetches(ADDRESS, others.request(), grant).getStatus()).isEqualTo(404);
        assertThat(fetches(OTHER, others.request(), grant).getHeader(HttpHeaders.LOCATION))
                .endsWith("?package=needed");
        assertThat(as(
                                OTHER,
                                MockMvcRequestBuilders.post(at(mine.request()) + "/package")
                                        .param("passphrase", mine.passphrase()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.get(mine.request()).downloads()).isZero();
    }

    @Test
    void what_ran_out_or_was_revoked_is_gone_here_too() throws Exception {
        var grant = grant();
        packages.revoke(mine.request(), "wrong person");

        assertThat(fetches(ADDRESS, mine.request(), grant).getHeader(HttpHeaders.LOCATION))
                .endsWith("?package=gone");
        clock.advance(Duration.ofDays(7));
        assertThat(as(OTHER, MockMvcRequestBuilders.get(at(others.request()) + "?lang=en"))
                        .getContentAsString())
                .doesNotContain("Download my data");
    }
}
