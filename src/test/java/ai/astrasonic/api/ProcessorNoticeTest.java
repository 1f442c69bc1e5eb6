package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachEvidence;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.ProcessorNotice;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A processor tells us of a breach by a form that needs no mailbox and no account. */
@DatabaseTest
class ProcessorNoticeTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Autowired
    WebApplicationContext application;

    @Autowired
    Breaches breaches;

    @Autowired
    BreachEvidence evidence;

    private MockMvc web;

    @BeforeEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
        var request = post(NoticeContent.PATH + "/en");
        fields.forEach(request::param);
        return open(request);
    }

    private Map<String, String> filledIn() throws Exception {
        var key = KEY.matcher(open(get(NoticeContent.PATH + "/en")).getContentAsString());
        assertThat(key.find()).isTrue();
        return new TreeMap<>(Map.of(
                "key", key.group(1),
                "recipient", "crisp",
                "reference", "INC-7",
                "contact", "Security team, +33 1 00 00 00 00",
                "words", "A backup of conversations was readable for an hour."));
    }

    private List<Breach> atWork() {
        return RunAs.jobFor("test", breaches::atWork);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void the_form_is_valid_html_without_a_script(String language) throws Exception {
        var page = open(get(NoticeContent.PATH + "/" + language));

        assertThat(page.getContentAsString())
                .contains("<html lang=\"" + language + "\">", "Backblaze")
                .doesNotContain("<script");
        assertThat(HtmlValidator.complaints(page.getContentAsString())).isEmpty();
        assertThat(page.getCookies()).isEmpty();
    }

    @Test
    void a_notice_is_a_signal_with_a_receipt_and_its_words_are_on_the_timeline() throws Exception {
        var answer = send(filledIn());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(HtmlValidator.complaints(answer.getContentAsString())).isEmpty();
        assertThat(atWork()).singleElement().satisfies(breach -> {
            assertThat(answer.getContentAsString()).contains("as number " + breach.number() + " on");
            assertThat(breach.title()).isEqualTo("Crisp INC-7");
            assertThat(breach.status()).isEqualTo(BreachStatus.SIGNAL);
            assertThat(breach.discoveredBy()).isEqualTo(DiscoveredBy.PROCESSOR);
            assertThat(breach.recipient()).isEqualTo("crisp");
        });
        assertThat(RunAs.jobFor(
                                "test",
                                () -> breaches.timelineOf(atWork().getFirst().id()))
                        .toString())
                .contains("readable for an hour", "Security team");
    }

    @Test
    void what_anybody_can_send_holds_nobodys_log_until_somebody_here_is_certain() throws Exception {
        send(filledIn());
        var notice = atWork().getFirst().id();
        assertThat(RunAs.jobFor("test", () -> evidence.of(notice))).isEmpty();

        var now = StatedTime.of(TestClock.START, Controller.ZONE);
        SignIn.as("diederik", () -> breaches.becomeAware(notice, new NewBreach.Awareness(now, "They confirmed it")));

        assertThat(RunAs.jobFor("test", () -> evidence.of(notice))).isPresent();
    }

    @Test
    void sent_twice_it_is_one_notice_with_one_number() throws Exception {
        var fields = filledIn();

        assertThat(send(fields).getContentAsString()).isEqualTo(send(fields).getContentAsString());

        assertThat(atWork()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"recipient, ''", "recipient, nobody", "contact, ' '", "words, ''", "key, guessed"})
    void what_is_missing_is_asked_for_and_what_was_typed_is_kept(String field, String value) throws Exception {
        var fields = filledIn();
        fields.put(field, value);

        var answer = send(fields);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("role=\"alert\"", "INC-7");
        assertThat(HtmlValidator.complaints(answer.getContentAsString())).isEmpty();
        assertThat(atWork()).isEmpty();
    }

    @Test
    void nothing_typed_becomes_markup_and_nothing_endless_is_kept() throws Exception {
        var fields = filledIn();
        fields.put("reference", "\"><script>alert(1)</script>");
        fields.put("words", "x".repeat(ProcessorNotice.LONGEST + 1));

        var answer = send(fields);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).doesNotContain("<script>");
    }
}
