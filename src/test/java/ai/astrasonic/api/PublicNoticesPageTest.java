package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.letters.LetterWords;
import ai.astrasonic.breaches.notices.NoticeStories;
import ai.astrasonic.breaches.notices.NoticeWords;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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

/** Everybody reads a notice that is up, in their language and without signing in; one that is not up is not there. */
@DatabaseTest
class PublicNoticesPageTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    ApiSettings settings;

    @Autowired
    TestClock clock;

    NoticeStories stories;
    BreachId breach;
    MockMvc web;

    @BeforeEach
    void nobodyIsSignedIn() {
        stories = new NoticeStories(application);
        breach = stories.letters.breach();
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
    void a_notice_is_valid_html_with_every_part_in_the_readers_language(String language) throws Exception {
        var notice = stories.get(stories.published(breach));
        boolean dutch = language.equals("nl");

        var page = open("/notices/" + language + "/" + notice.publicId());
        var list = open("/notices/" + language);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("<html lang=\"" + language + "\">", dutch ? "Wat er is gebeurd" : "What happened")
                .contains(dutch ? "22 december 2026" : "22 December 2026", "privacy@astrasonic.ai")
                .contains(HtmlPage.escaped(dutch ? "Iemand kon reservekopieën lezen" : "Somebody could read"))
                .doesNotContain("dieuwke", "diederik", breach.toString());
        assertThat(list.getContentAsString()).contains("/notices/" + language + "/" + notice.publicId());
        assertThat(HtmlValidator.complaints(page.getContentAsString())).isEmpty();
        assertThat(HtmlValidator.complaints(list.getContentAsString())).isEmpty();
    }

    @Test
    void the_short_address_speaks_the_readers_language() throws Exception {
        var notice = stories.get(stories.published(breach));

        var answer = web.perform(get(notice.address()).header(HttpHeaders.ACCEPT_LANGUAGE, "nl-BE,en;q=0.5"))
                .andReturn()
                .getResponse();

        assertThat(answer.getContentAsString()).contains("<html lang=\"nl\">");
        assertThat(answer.getHeaders(HttpHeaders.VARY)).contains("Accept-Language");
    }

    @Test
    void one_that_is_not_up_is_not_there() throws Exception {
        var drafted = stories.drafted(breach, stories.words());
        assertThat(open(stories.get(drafted).address()).getStatus()).isEqualTo(404);
        stories.asked(drafted);
        assertThat(open(stories.get(drafted).address()).getStatus()).isEqualTo(404);

        var other = stories.published(stories.letters.breach());
        assertThat(open(stories.get(other).address()).getStatus()).isEqualTo(200);
        stories.withdraw(other);
        assertThat(open(stories.get(other).address()).getStatus()).isEqualTo(404);
        assertThat(open("/notices/en").getContentAsString()).contains("There is no notice at present");
        assertThat(HtmlValidator.complaints(open("/notices/en/x").getContentAsString()))
                .isEmpty();
    }

    @Test
    void after_its_last_day_it_is_not_there() throws Exception {
        var notice = stories.get(stories.published(breach));
        clock.advance(Duration.ofDays(31));

        assertThat(open(notice.address()).getStatus()).isEqualTo(404);
    }

    @Test
    void markup_in_its_words_is_text() throws Exception {
        var evil = new LocalText(
                "<script>alert(1)</script> & \"files\" ' onload=x",
                "<img src=x onerror=alert(1)> en \"bestanden\" van iedereen");
        var letter = stories.words().text();
        var words = new NoticeWords(
                evil,
                new LetterWords(evil, evil, letter.measures(), letter.advice(), letter.contact()),
                stories.words().lastDay());
        var notice = stories.get(stories.published(breach, words));

        for (var path : new String[] {"/notices/en", "/notices/nl", "/notices/en/" + notice.publicId()}) {
            var html = open(path).getContentAsString();
            assertThat(html).as(path).doesNotContain("<script", "<img", "onload=x'");
            assertThat(HtmlValidator.complaints(html)).as(path).isEmpty();
        }
    }

    @Test
    void nothing_but_our_own_style_may_load_and_no_session_begins() throws Exception {
        var answer = open("/notices/en");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=60, public");
    }

    /** Twice: what one test asked is not held against the next one, although the clock stands. */
    @RepeatedTest(2)
    void who_asks_too_often_is_told_when_to_come_back() throws Exception {
        for (int n = 0; n < settings.burst(); n++) {
            assertThat(open("/notices/en").getStatus()).isEqualTo(200);
        }
        var refused = open("/notices/en");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de", "/en/", "/x", "/en/x", "/en/00000000-0000-0000-0000-000000000000", "/nl/x/y"})
    void other_addresses_are_no_page_of_the_console(String path) throws Exception {
        var answer = open("/notices" + path);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain("vaadin");
    }
}
