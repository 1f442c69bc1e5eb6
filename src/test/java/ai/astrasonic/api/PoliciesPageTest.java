package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.policies.PolicyStories;
import ai.astrasonic.policies.PolicyWords;
import ai.astrasonic.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Everybody reads every published version and what it changed, in their language and without signing in. */
@DatabaseTest
class PoliciesPageTest {

    @Autowired
    WebApplicationContext application;

    PolicyStories stories;
    MockMvc web;

    @BeforeEach
    void nobodyIsSignedIn() {
        stories = new PolicyStories(application);
        SecurityContextHolder.clearContext();
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void a_version_is_valid_html_with_its_text_and_what_it_changed(String language) throws Exception {
        stories.published(30);
        stories.published(20);
        boolean dutch = language.equals("nl");

        var page = open("/privacy/versions/" + language + "/2").getContentAsString();
        var list = open("/privacy/versions/" + language).getContentAsString();

        assertThat(page)
                .contains("<html lang=\"" + language + "\">", dutch ? "Wat er is veranderd" : "What changed")
                .contains("<del>30</del>", "<ins>20</ins>", dutch ? "1 januari 2027" : "1 January 2027")
                .contains("<table>", dutch ? "<li>U kunt bezwaar maken.</li>" : "<li>You can object.</li>")
                .doesNotContain("dieuwke", "diederik");
        assertThat(list).contains("/privacy/versions/" + language + "/1", "/privacy/versions/" + language + "/2");
        assertThat(HtmlValidator.complaints(page)).isEmpty();
        assertThat(HtmlValidator.complaints(list)).isEmpty();
    }

    @Test
    void a_draft_and_every_other_address_is_no_page() throws Exception {
        stories.drafted(stories.words(30));

        for (var below : new String[] {"/en/1", "/nl/2", "/en/0", "/en/nobody", "/newest", "/a/b/c", "/99999999999"}) {
            var answer = open("/privacy/versions" + below);
            assertThat(answer.getStatus()).as(below).isEqualTo(404);
            assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        }
    }

    @Test
    void the_newest_one_is_found_by_whoever_opens_an_account() throws Exception {
        stories.published(30);
        stories.published(20);

        var answer = open("/privacy/versions/newest");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader(HttpHeaders.LOCATION)).isEqualTo("/privacy/versions/2");
        assertThat(open("/privacy/versions/2").getStatus()).isEqualTo(200);
    }

    @Test
    void whatever_a_text_says_nothing_in_it_is_markup() throws Exception {
        var words = stories.words(30);
        var wild = "<script>alert(1)</script> & \"quotes\"";
        stories.published(
                new PolicyWords(
                        words.effectiveOn(),
                        words.english() + "\n" + wild,
                        words.dutch() + "\n" + wild,
                        words.summary()),
                false);

        var answer = open("/privacy/versions/en/1");

        assertThat(answer.getContentAsString()).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo(HtmlPage.POLICY);
    }

    /** As the migration has it; every table is emptied before each test. */
    @Test
    void what_was_published_before_there_were_versions_is_the_first_one_in_english() throws Exception {
        var first = new String(
                getClass()
                        .getResourceAsStream("/db/migration/V0321__policies__first_version.sql")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        stories.sql().sql(first).update();

        var page = open("/privacy/versions/nl/1").getContentAsString();

        assertThat(page)
                .contains("26 februari 2026", "2 april 2026", "alleen in het Engels", "<section lang=\"en\">")
                .contains("<h4>3.7 Sentry</h4>", "Autoriteit Persoonsgegevens");
        assertThat(HtmlValidator.complaints(page)).isEmpty();
    }
}
