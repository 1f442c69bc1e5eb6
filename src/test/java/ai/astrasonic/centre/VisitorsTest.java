package ai.astrasonic.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.api.HtmlValidator;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.OnBehalf;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** People who do not sign in prove an address, ask by it, and follow what they asked. */
@DatabaseTest
class VisitorsTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/privacy/requests/[^\\s]+)");
    private static final String ADA = "ada@example.org";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AccountRegister register;

    @Autowired
    RequestDesk desk;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private MockMvc web;
    private int caller;

    @BeforeEach
    void a_customer_called_ada() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        register.register(List.of(new NewAccount(
                AccountId.next(clock),
                new EmailAddress(ADA),
                "Ada",
                "NL",
                Locale.of("nl"),
                null,
                "identity-of-" + UUID.randomUUID(),
                clock.instant())));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        int from = ++caller;
        return web.perform(request.with(call -> {
                    call.setRemoteAddr("10.1.0." + from);
                    return call;
                }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return send(MockMvcRequestBuilders.get(URI.create(path)));
    }

    private MockHttpServletResponse givesAddress(String address) throws Exception {
        return send(MockMvcRequestBuilders.post("/privacy/requests")
                .param("email", address)
                .param("lang", "en"));
    }

    private MockHttpServletResponse asks(String link, RequestKind kind, String call, String relation) throws Exception {
        clock.advance(Duration.ofSeconds(1));
        return send(MockMvcRequestBuilders.post(URI.create(link))
                .param("lang", "en")
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("call", call)
                .param("relation", relation)
                .param("person", relation.isEmpty() ? "" : "Kim"));
    }

    private String linkFor(String address) throws Exception {
        assertThat(givesAddress(address).getStatus()).isEqualTo(200);
        return lastLinkTo(address);
    }

    private String lastLinkTo(String address) {
        var text = JdbcClient.create(database.superuser())
                .sql("SELECT text_body FROM email_outbox o JOIN email_sent s ON s.id = o.email_id"
                        + " WHERE s.address = :address ORDER BY s.id DESC LIMIT 1")
                .param("address", address)
                .query((row, n) -> row.getString(1))
                .single();
        return LINK.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private List<CaseView> requests() {
        return RunAs.jobFor(
                "test",
                () -> desk.page(RequestFilter.all(), null, 50).lines().stream()
                        .map(line -> desk.get(line.id()))
                        .toList());
    }

    private static String call() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_stranger_asks_by_a_proven_address_and_follows_the_request_by_its_receipt() throws Exception {
        var link = linkFor("stranger@example.org");
        assertThat(get(link + "?lang=en").getContentAsString()).contains("stranger@example.org", "A copy of your data");

        var sent = asks(link, RequestKind.ACCESS, call(), "");

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.account()).isEmpty();
            assertThat(request.status()).isEqualTo(RequestStatus.AWAITING_IDENTITY);
        });
        var receipt = lastLinkTo("stranger@example.org");
        assertThat(sent.getHeader("Location")).startsWith(receipt);
        assertThat(get(receipt + "?lang=en").getContentAsString())
                .contains("We wait until we know that it is you", "Answer at the latest on")
                .doesNotContain("stranger");
    }

    @Test
    void whoever_has_an_account_under_the_address_has_proven_who_they_are() throws Exception {
        var answer = asks(linkFor(ADA), RequestKind.ACCESS, call(), "");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Write this passphrase down now");
        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.account()).isPresent();
            assertThat(request.status()).isEqualTo(RequestStatus.BUILDING);
        });
    }

    @Test
    void a_button_pressed_twice_asks_once_and_tells_the_passphrase_once() throws Exception {
        var link = linkFor(ADA);
        var call = call();
        asks(link, RequestKind.ACCESS, call, "");

        assertThat(asks(link, RequestKind.ACCESS, call, "").getStatus()).isEqualTo(303);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_parent_asks_for_a_child_and_nothing_is_done_before_that_is_proven() throws Exception {
        var answer = asks(linkFor(ADA), RequestKind.ERASURE, call(), "PARENT");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.account()).isEmpty();
            assertThat(request.particulars().representation()).contains(new OnBehalf(OnBehalf.Relation.PARENT, "Kim"));
        });
    }

    @Test
    void known_and_unknown_addresses_are_answered_the_same() throws Exception {
        var known = givesAddress(ADA);
        var unknown = givesAddress("nobody@example.org");

        assertThat(known.getContentAsString()).isEqualTo(unknown.getContentAsString());
    }

    @Test
    void an_address_gets_three_links_an_hour_whoever_asks_for_them() throws Exception {
        for (int n = 0; n < 5; n++) {
            assertThat(givesAddress("ADA@example.org").getStatus()).isEqualTo(200);
        }

        assertThat(mails()).isEqualTo(3);
        clock.advance(Duration.ofMinutes(61));
        givesAddress(ADA);
        assertThat(mails()).isEqualTo(4);
    }

    private int mails() {
        return JdbcClient.create(database.superuser())
                .sql("SELECT count(*) FROM email_sent")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_link_is_good_for_a_day_and_only_as_we_made_it() throws Exception {
        var link = linkFor(ADA);
        var changed = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        assertThat(get(changed).getStatus()).isEqualTo(404);
        assertThat(get("/privacy/requests/by-mail/x").getStatus()).isEqualTo(404);

        clock.advance(Duration.ofHours(25));

        assertThat(get(link).getStatus()).isEqualTo(404);
        assertThat(asks(link, RequestKind.ERASURE, call(), "").getStatus()).isEqualTo(404);
        assertThat(requests()).isEmpty();
    }

    @Test
    void a_receipt_opens_no_other_request_and_cannot_be_made_up() throws Exception {
        asks(linkFor(ADA), RequestKind.ERASURE, call(), "");
        var receipt = lastLinkTo(ADA);
        var start = receipt.lastIndexOf('/') + 1;

        assertThat(get(receipt).getStatus()).isEqualTo(200);
        assertThat(get(receipt + "/certificate").getStatus()).as("not yet").isEqualTo(404);
        assertThat(get(receipt.substring(0, start) + UUID.randomUUID() + receipt.substring(start + 36))
                        .getStatus())
                .isEqualTo(404);
        assertThat(get(receipt.substring(0, start + 36)).getStatus()).isEqualTo(404);
    }

    @Test
    void what_is_no_address_is_said_and_nothing_is_sent() throws Exception {
        for (var typed : List.of("", "ada", "a@b@example.org", "ada@exam ple.org", "x".repeat(300) + "@example.org")) {
            var answer = givesAddress(typed);

            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains("This is not an e-mail address");
        }
        assertThat(mails()).isZero();
    }

    @Test
    void who_asks_for_too_many_pages_is_told_to_wait() throws Exception {
        var request = MockMvcRequestBuilders.get("/privacy/requests").param("lang", "en");
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        for (int n = 0; n < 60; n++) {
            answer = web.perform(request).andReturn().getResponse();
        }

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString()).contains("That was much at once");
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void every_page_is_valid_html_in_both_languages() throws Exception {
        var link = linkFor(ADA);
        asks(link, RequestKind.ERASURE, call(), "");
        for (var path : List.of(
                "/privacy/requests?", link + "?", link + "/new?kind=objection&", lastLinkTo(ADA) + "?", link + "x?")) {
            for (var language : List.of("en", "nl")) {
                var page = get(path + "lang=" + language).getContentAsString();

                assertThat(page).contains("<html lang=\"" + language + "\">");
                assertThat(HtmlValidator.complaints(page)).isEmpty();
            }
        }
    }
}
