package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.recipientchanges.CampaignStories;
import ai.astrasonic.testing.DatabaseTest;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xml.sax.InputSource;

@DatabaseTest
class RecipientsPageTest {

    private static final String PAGE = "/privacy/recipients";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/privacy/recipients/\\S+)");

    @Autowired
    WebApplicationContext application;

    @Autowired
    Recipients recipients;

    @Autowired
    JdbcClient jdbc;

    CampaignStories stories;
    MockMvc web;

    @BeforeEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        stories = new CampaignStories(application);
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void the_page_is_valid_html_and_names_everybody_who_gets_personal_data(String language) throws Exception {
        stories.announced("crisp");
        var withdrawn = stories.announced("resend");
        stories.withdraw(withdrawn);

        var answer = open(get(PAGE + "/" + language));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo(language);
        assertThat(answer.getContentAsString()).contains("<html lang=\"" + language + "\">", "change-" + withdrawn);
        assertThat(recipients.all().stream().filter(Recipient::getsPersonalData))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(answer.getContentAsString())
                        .contains(HtmlPage.escaped(one.name()), "id=\"" + one.key() + "\"")
                        .contains(HtmlPage.escaped(one.holds().in(Locale.of(language)))));
        assertThat(HtmlValidator.complaints(answer.getContentAsString())).isEmpty();
    }

    @Test
    void the_readers_language_decides_and_caches_are_told_so() throws Exception {
        var dutch = open(get(PAGE).header(HttpHeaders.ACCEPT_LANGUAGE, "nl-BE,en;q=0.5"));
        var others = open(get(PAGE).header(HttpHeaders.ACCEPT_LANGUAGE, "fr"));

        assertThat(dutch.getContentAsString()).contains("<html lang=\"nl\">");
        assertThat(others.getContentAsString()).contains("<html lang=\"en\">");
        assertThat(dutch.getHeaders(HttpHeaders.VARY)).contains("Accept-Language");
    }

    @Test
    void a_page_that_is_known_already_is_not_sent_again_until_something_changes() throws Exception {
        var tag = open(get(PAGE + "/en")).getHeader(HttpHeaders.ETAG);

        assertThat(tag).isNotNull();
        var again = open(get(PAGE + "/en").header(HttpHeaders.IF_NONE_MATCH, tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
        assertThat(again.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=300, public");

        stories.announced("crisp");
        assertThat(open(get(PAGE + "/en").header(HttpHeaders.IF_NONE_MATCH, tag))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void nothing_but_our_own_style_may_load_and_no_session_begins() throws Exception {
        var answer = open(get(PAGE + "/en"));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'", "form-action 'self'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getContentAsString()).doesNotContain("<script", "style=\"", "http-equiv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de", "/en/", "/en/feed", "/en/confirm", "/nl/leave/", "/../x"})
    void other_addresses_are_no_page_of_the_console(String path) throws Exception {
        var answer = open(get(PAGE + path));

        assertThat(answer.getStatus()).isIn(400, 404);
        assertThat(answer.getContentAsString()).doesNotContain("vaadin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void the_feed_is_valid_by_the_schema_of_rfc_4287(String language) throws Exception {
        assertThat(complaints(feed(language))).as("empty").isEmpty();
        var first = stories.announced("crisp");
        var second = stories.announced("resend");
        stories.withdraw(second);

        var feed = feed(language);

        assertThat(complaints(feed)).isEmpty();
        assertThat(feed).contains("urn:uuid:" + first, "urn:uuid:" + second, "rel=\"self\"", "<author>");
        assertThat(Stream.of(feed.split("<id>")).skip(1).map(id -> id.split("<")[0]))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void an_entry_keeps_its_id_and_is_updated_when_its_change_comes_into_force() throws Exception {
        var change = stories.announced("crisp");
        var before = feed("en");

        stories.told(change);
        stories.afterTheWindow(change);
        stories.activate(change);

        var after = feed("en");
        assertThat(before).contains("Planned", "urn:uuid:" + change, "<updated>2026-11-22T");
        assertThat(after).contains("In force", "urn:uuid:" + change, "<updated>2026-12-");
        assertThat(open(get(PAGE + "/en")).getContentAsString())
                .contains("In force since", "Germany")
                .doesNotContain("id=\"planned\"");
    }

    @Test
    void somebody_is_on_the_list_only_after_pressing_the_button_behind_the_link() throws Exception {
        subscribe("Jo@Example.org");
        var link = mailedLink("confirm");

        assertThat(open(get(link)).getContentAsString()).contains("<button>Confirm</button>");
        assertThat(confirmed()).as("a link that is only followed").isZero();
        assertThat(HtmlValidator.complaints(open(get(link)).getContentAsString()))
                .isEmpty();

        assertThat(open(post(link)).getStatus()).isEqualTo(200);
        assertThat(confirmed()).isOne();
        assertThat(open(post(link)).getStatus()).as("once only").isEqualTo(410);
        assertThat(open(get(link)).getStatus()).isEqualTo(410);
    }

    @Test
    void a_link_is_good_for_two_days() throws Exception {
        subscribe("jo@example.org");
        var link = mailedLink("confirm");

        stories.hoursLater(49);

        assertThat(open(post(link)).getStatus()).isEqualTo(410);
        assertThat(confirmed()).isZero();
    }

    @Test
    void the_answer_never_tells_whether_an_address_is_known_and_nobody_is_flooded() throws Exception {
        var first = subscribe("jo@example.org");
        var again = subscribe("JO@example.org ");
        open(post(mailedLink("confirm")));
        stories.hoursLater(2);
        var known = subscribe("jo@example.org");

        assertThat(again).isEqualTo(first);
        assertThat(known).isEqualTo(first);
        assertThat(mails()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@b", "<script>@x.org", "a@x.org\nBcc: b@x.org", "'; DROP TABLE account;--@x.org"
            })
    void what_is_no_address_gets_no_mail(String typed) throws Exception {
        var answer = open(post(PAGE + "/en/subscribe").param("email", typed));

        assertThat(answer.getStatus()).isIn(200, 400);
        assertThat(answer.getContentAsString()).doesNotContain("<script>");
        if (answer.getStatus() == 400) {
            assertThat(mails()).isZero();
            assertThat(answer.getContentAsString()).contains("role=\"alert\"");
        }
        assertThat(HtmlValidator.complaints(answer.getContentAsString())).isEmpty();
    }

    @Test
    void one_press_leaves_the_list_and_nothing_is_kept() throws Exception {
        subscribe("jo@example.org");
        open(post(mailedLink("confirm")));
        var key = jdbc.sql("SELECT leave_key FROM recipient_subscription")
                .query(String.class)
                .single();

        assertThat(open(get(PAGE + "/nl/leave/" + key)).getContentAsString()).contains("<button>Afmelden</button>");
        assertThat(confirmed()).isOne();
        var left = open(post(PAGE + "/nl/leave/" + key).param("List-Unsubscribe", "One-Click"));
        var unknown = open(post(PAGE + "/nl/leave/nobody"));

        assertThat(left.getContentAsString()).isEqualTo(unknown.getContentAsString());
        assertThat(jdbc.sql("SELECT count(*) FROM recipient_subscription")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String feed(String language) throws Exception {
        var answer = open(get(PAGE + "/" + language + "/feed.atom"));
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        return answer.getContentAsString();
    }

    private String subscribe(String address) throws Exception {
        return open(post(PAGE + "/en/subscribe").param("email", address)).getContentAsString();
    }

    private String mailedLink(String what) {
        var text = jdbc.sql("SELECT text_body FROM email_outbox ORDER BY due_at DESC LIMIT 1")
                .query(String.class)
                .single();
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).contains("/" + what + "/");
        return link.group(1);
    }

    private long confirmed() {
        return jdbc.sql("SELECT count(*) FROM recipient_subscription WHERE confirmed_at IS NOT NULL")
                .query(Long.class)
                .single();
    }

    private long mails() {
        return jdbc.sql("SELECT count(*) FROM email_sent").query(Long.class).single();
    }

    private static String complaints(String feed) throws Exception {
        var said = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        var schema = new InputSource(
                RecipientsPageTest.class.getResource("/atom/rfc4287.rnc").toExternalForm());
        assertThat(driver.loadSchema(schema)).isTrue();
        driver.validate(new InputSource(new StringReader(feed)));
        return said.toString();
    }
}
