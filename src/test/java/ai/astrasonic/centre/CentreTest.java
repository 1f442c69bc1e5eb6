package ai.astrasonic.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.api.HtmlValidator;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.NewConnection;
import ai.astrasonic.connections.Provider;
import ai.astrasonic.consent.BannerText;
import ai.astrasonic.customers.ServicesForTests;
import ai.astrasonic.customers.StripeForTests;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyStories;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestLine;
import ai.astrasonic.requests.RequestStatus;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a customer sees and does in the privacy centre, and that nobody sees another's. */
@DatabaseTest
class CentreTest {

    private static final String ADA = "identity-of-ada";
    private static final String BOB = "identity-of-bob";

    @Autowired
    WebApplicationContext application;

    @Autowired
    AccountRegister register;

    @Autowired
    RequestDesk desk;

    @Autowired
    ErasureCases erasures;

    @Autowired
    DataMap map;

    @Autowired
    StripeForTests stripe;

    @Autowired
    ServicesForTests services;

    @Autowired
    Connections connections;

    @Autowired
    TestClock clock;

    private MockMvc web;
    private AccountId ada;
    private AccountId bob;

    @BeforeEach
    void two_customers() {
        ada = opened("Ada", ADA);
        bob = opened("Bob", BOB);
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    private AccountId opened(String name, String identity) {
        var id = AccountId.next(clock);
        var email = new EmailAddress(name.toLowerCase(Locale.ROOT) + "@example.org");
        register.register(
                List.of(new NewAccount(id, email, name, "NL", Locale.of("nl"), null, identity, clock.instant())));
        return id;
    }

    private MockHttpServletResponse as(String identity, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(authentication(SignIn.customer(identity))))
                .andReturn()
                .getResponse();
    }

    private String page(String identity, String path) throws Exception {
        var answer = as(identity, MockMvcRequestBuilders.get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse ask(String identity, RequestKind kind, String call) throws Exception {
        return as(
                identity,
                MockMvcRequestBuilders.post("/my/requests")
                        .with(csrf())
                        .param("kind", kind.name())
                        .param("call", call)
                        .param("about", kind == RequestKind.OBJECTION ? "direct-marketing" : "")
                        .param("words", "The name is wrong"));
    }

    private List<RequestLine> requestsOf(AccountId account) {
        return RunAs.jobFor(
                "test",
                () -> desk.page(RequestFilter.all().withText(account.toString()), null, 50)
                        .lines());
    }

    private static String call() {
        return UUID.randomUUID().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "/my, en",
        "/my, nl",
        "/my/account, en",
        "/my/account, nl",
        "/my/data, en",
        "/my/data, nl",
        "/my/consents, en",
        "/my/consents, nl",
        "/my/subscription, en",
        "/my/subscription, nl",
        "/my/connections, en",
        "/my/connections, nl",
        "/my/requests, en",
        "/my/requests, nl",
        "/my/policies, en",
        "/my/policies, nl",
        "/my/requests/new?kind=erasure, en",
        "/my/requests/new?kind=objection, nl"
    })
    void every_page_is_valid_html_in_both_languages(String path, String language) throws Exception {
        var page = page(ADA, path + (path.contains("?") ? "&" : "?") + "lang=" + language);

        assertThat(page).contains("<html lang=\"" + language + "\">");
        assertThat(HtmlValidator.complaints(page)).isEmpty();
    }

    private MockHttpServletResponse correct(String seen, String name, String country) throws Exception {
        return as(
                ADA,
                MockMvcRequestBuilders.post("/my/account")
                        .with(csrf())
                        .param("seen", seen)
                        .param("name", name)
                        .param("language", "nl")
                        .param("country", country));
    }

    private String seen() throws Exception {
        return page(ADA, "/my/account?lang=en").replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void what_is_wrong_is_corrected_by_oneself_and_at_once() throws Exception {
        assertThat(correct(seen(), "Ada L.", "BE").getStatus()).isEqualTo(303);

        assertThat(page(ADA, "/my/account?saved=true&lang=en"))
                .contains("value=\"Ada L.\"", "selected>Belgium", "Saved.");
    }

    @Test
    void what_cannot_be_is_said_and_what_changed_meanwhile_is_not_overwritten() throws Exception {
        var seen = seen();
        assertThat(correct(seen, "Ada", "XX").getContentAsString()).contains("That is no country");
        assertThat(correct(seen, "Аdа", "NL").getStatus()).isEqualTo(422);
        correct(seen, "Ada L.", "NL");

        assertThat(correct(seen, "Ada M.", "NL").getStatus()).isEqualTo(409);

        assertThat(page(ADA, "/my/account?lang=en")).contains("Ada L.");
    }

    @Test
    void what_we_hold_is_shown_with_why_how_long_and_who_receives_it() throws Exception {
        var page = page(ADA, "/my/data?lang=en");

        assertThat(page)
                .contains("id=\"accounts.account\"", "Your account", "To know your account", "1 record")
                .contains("A part stays: ");
        assertThat(map.tablesAboutPeople()).hasSizeGreaterThan(page.split("<article ", -1).length - 1);
    }

    @Test
    void the_first_page_greets_and_names_the_next_date() throws Exception {
        assertThat(page(ADA, "/my?lang=en")).contains("Hello Ada", "ada@example.org", "No request of yours is open");

        ask(ADA, RequestKind.ACCESS, call());

        assertThat(page(ADA, "/my?lang=en")).contains("A copy of your data: you have an answer by 22 December 2026");
    }

    @Test
    void a_copy_is_asked_for_by_one_press_and_its_passphrase_is_shown_once() throws Exception {
        var call = call();
        var first = ask(ADA, RequestKind.ACCESS, call);
        clock.advance(Duration.ofSeconds(2));
        var again = ask(ADA, RequestKind.ACCESS, call);

        assertThat(first.getContentAsString()).contains("Write this passphrase down now", "<code>");
        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(requestsOf(ada))
                .singleElement()
                .satisfies(line -> assertThat(line.status()).isEqualTo(RequestStatus.BUILDING));
        assertThat(HtmlValidator.complaints(first.getContentAsString())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestKind.class,
            names = {"RECTIFICATION", "RESTRICTION", "OBJECTION", "ERASURE"})
    void every_right_is_used_without_anybody_asking_who_it_is(RequestKind kind) throws Exception {
        var answer = ask(ADA, kind, call());

        assertThat(answer.getStatus()).isEqualTo(303);
        var mine = requestsOf(ada).getFirst();
        assertThat(mine.status()).isNotEqualTo(RequestStatus.AWAITING_IDENTITY);
        var page = page(ADA, answer.getHeader(HttpHeaders.LOCATION) + "?lang=en");
        assertThat(page).contains(mine.id().toString());
        assertThat(HtmlValidator.complaints(page)).isEmpty();
    }

    @Test
    void somebody_who_wants_to_be_erased_reads_what_stays_and_can_take_it_back() throws Exception {
        var address = ask(ADA, RequestKind.ERASURE, call()).getHeader(HttpHeaders.LOCATION);
        var id = requestsOf(ada).getFirst().id();
        SignIn.as("a-dpo", () -> erasures.plan(id));

        assertThat(page(ADA, address + "?lang=en"))
                .contains("Nothing is erased yet", "What goes", "What stays, and why");

        var back = as(ADA, MockMvcRequestBuilders.post(address + "/withdrawal").with(csrf()));

        assertThat(back.getStatus()).isEqualTo(303);
        assertThat(requestsOf(ada).getFirst().status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(page(ADA, address + "?lang=en")).doesNotContain("Take this request back");
    }

    @Test
    void a_consent_is_given_and_taken_back_by_one_press_each_on_the_words_that_were_shown() throws Exception {
        assertThat(page(ADA, "/my/consents?lang=en")).contains("You have not consented", ">Accept All<");

        decide(ADA, true, BannerText.current().sha256In(Locale.ENGLISH));
        assertThat(page(ADA, "/my/consents?lang=en"))
                .contains("You consented on 22 November 2026", ">Withdraw consent<");
        assertThat(page(BOB, "/my/consents?lang=en")).contains("You have not consented");

        clock.advance(Duration.ofMinutes(1));
        decide(ADA, false, BannerText.current().sha256In(Locale.ENGLISH));
        assertThat(page(ADA, "/my/consents?lang=en")).contains("You said no on 22 November 2026");
    }

    @Test
    void nobody_consents_to_words_that_we_never_showed() throws Exception {
        var answer = decide(ADA, true, "0".repeat(64));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(page(ADA, "/my/consents?lang=en")).contains("You have not consented");
    }

    private MockHttpServletResponse decide(String identity, boolean given, String sha256) throws Exception {
        return as(
                identity,
                MockMvcRequestBuilders.post("/my/consents")
                        .with(csrf())
                        .param("purpose", "ANALYTICS_COOKIES")
                        .param("given", String.valueOf(given))
                        .param("version", BannerText.current().version())
                        .param("sha256", sha256)
                        .param("language", "en"));
    }

    @Test
    void a_plan_is_paid_for_on_a_page_of_stripe_and_shown_when_one_comes_back() throws Exception {
        stripe.reset();
        assertThat(page(ADA, "/my/subscription?lang=en"))
                .contains("You have no subscription", "€11.99 each month", "There are no invoices");

        var there = as(
                ADA,
                MockMvcRequestBuilders.post("/my/subscription/checkout")
                        .with(csrf())
                        .param("plan", "pro-month"));
        assertThat(there.getStatus()).isEqualTo(303);
        var back = String.valueOf(stripe.press(String.valueOf(there.getHeader(HttpHeaders.LOCATION)), "country=NL")
                .headers()
                .get("Location"));
        assertThat(as(ADA, MockMvcRequestBuilders.get("/my/subscription?" + back.replaceFirst(".*\\?", "")))
                        .getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/my/subscription");

        var page = page(ADA, "/my/subscription?lang=nl");
        assertThat(page)
                .contains("Uw abonnement loopt", "Astrasonic Pro, per maand", "22 december 2026", "Naar Stripe")
                .doesNotContain("Naar de betaling");
        assertThat(HtmlValidator.complaints(page)).isEmpty();
        assertThat(as(BOB, MockMvcRequestBuilders.get("/my/subscription?" + back.replaceFirst(".*\\?", "")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(ADA, "/my/requests/new?kind=erasure&lang=en"))
                .contains("is next paid on 22 December 2026", "end it first");
        assertThat(page(BOB, "/my/requests/new?kind=erasure&lang=en")).doesNotContain("is next paid");
    }

    @Test
    void an_account_elsewhere_is_connected_and_disconnected_by_one_press_each() throws Exception {
        services.reset();
        var session = new MockHttpSession();
        var there = as(
                ADA,
                MockMvcRequestBuilders.post("/my/connections")
                        .session(session)
                        .with(csrf())
                        .param("service", "SPOTIFY"));
        var back = services.press(URI.create(String.valueOf(there.getHeader(HttpHeaders.LOCATION))), true);

        assertThat(as(ADA, MockMvcRequestBuilders.get("/my/connections/back?lang=en&" + back))
                        .getStatus())
                .as("in another browser")
                .isEqualTo(409);
        assertThat(as(
                                ADA,
                                MockMvcRequestBuilders.get(URI.create("/my/connections/back?" + back))
                                        .session(session))
                        .getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/my/connections?done=connected");
        var page = page(ADA, "/my/connections?lang=en");
        assertThat(page)
                .contains("Connected since 22 November 2026", "until 22 May 2027", "Disconnect Spotify")
                .contains("Connect Beatport");
        assertThat(HtmlValidator.complaints(page)).isEmpty();

        var end = page.replaceFirst("(?s).*action=\"(/my/connections/[^\"]+/end)\".*", "$1");
        assertThat(as(BOB, MockMvcRequestBuilders.post(end).with(csrf())).getStatus())
                .isEqualTo(404);
        assertThat(as(ADA, MockMvcRequestBuilders.post(end).with(csrf())).getHeader(HttpHeaders.LOCATION))
                .isEqualTo("/my/connections?done=ended-here");
        assertThat(page(ADA, "/my/connections?lang=en&done=ended-here")).contains("The service was not told");
    }

    @Test
    void a_connection_that_ended_by_itself_is_said_to_have_and_is_made_again_by_one_press() throws Exception {
        RunAs.jobFor(
                "test", () -> connections.connect(new NewConnection(ada, Provider.SPOTIFY, "dj-ada", null, "", null)));
        clock.advance(Duration.ofDays(200));

        var page = page(ADA, "/my/connections?lang=nl");

        assertThat(page)
                .contains("dat eindigde op 22 mei 2027", "Spotify opnieuw koppelen", "Spotify uit deze lijst halen")
                .doesNotContain("laat ons binnen tot");
        assertThat(HtmlValidator.complaints(page)).isEmpty();
    }

    @Test
    void when_stripe_does_not_answer_one_reads_that_nothing_was_paid() throws Exception {
        stripe.reset();
        stripe.control().next(new Fault.Answers(Reply.text(500, "")));

        var answer = as(
                ADA,
                MockMvcRequestBuilders.post("/my/subscription/checkout?lang=en")
                        .with(csrf())
                        .param("plan", "pro-month"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("Nothing was paid");
    }

    @Test
    void a_request_of_another_is_not_there() throws Exception {
        ask(BOB, RequestKind.ACCESS, call());
        var theirs = requestsOf(bob).getFirst().id();
        var path = "/my/requests/" + theirs;

        var looked = as(ADA, MockMvcRequestBuilders.get(path + "?lang=en"));
        var withdrawn =
                as(ADA, MockMvcRequestBuilders.post(path + "/withdrawal").with(csrf()));

        assertThat(List.of(looked.getStatus(), withdrawn.getStatus())).containsOnly(404);
        assertThat(looked.getContentAsString())
                .contains("<h1>")
                .doesNotContain("A copy of your data", "put your data together");
        assertThat(requestsOf(bob).getFirst().status()).isEqualTo(RequestStatus.BUILDING);
        assertThat(page(ADA, "/my/requests?lang=en")).contains("You have asked nothing yet");
    }

    @Test
    void the_call_of_another_asks_for_oneself() throws Exception {
        var call = call();
        ask(BOB, RequestKind.ACCESS, call);
        ask(ADA, RequestKind.ACCESS, call);

        assertThat(requestsOf(ada)).hasSize(1);
        assertThat(requestsOf(bob)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE", "CONSENT_WITHDRAWAL'--", "access; drop table", "𝔄𝔠𝔠𝔢𝔰𝔰"})
    void nonsense_gets_a_page_and_changes_nothing(String kind) throws Exception {
        var answer = as(
                ADA,
                MockMvcRequestBuilders.post("/my/requests")
                        .with(csrf())
                        .param("kind", kind)
                        .param("call", call()));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain(kind);
        assertThat(requestsOf(ada)).isEmpty();
    }

    @Test
    void what_another_site_sends_in_somebodys_name_is_refused() throws Exception {
        var answer = as(
                ADA,
                MockMvcRequestBuilders.post("/my/requests")
                        .param("kind", "ERASURE")
                        .param("call", call()));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(requestsOf(ada)).isEmpty();
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_customers_realm() throws Exception {
        SecurityContextHolder.clearContext();
        var answer =
                web.perform(MockMvcRequestBuilders.get("/my/data")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader(HttpHeaders.LOCATION)).endsWith("/my/sign-in/customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
    void a_member_of_staff_is_no_customer(String role) throws Exception {
        var answer = web.perform(MockMvcRequestBuilders.get("/my/data").with(authentication(SignIn.fresh(ADA, role))))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void somebody_without_an_account_reads_that_there_is_none() throws Exception {
        var answer = as("identity-of-eve", MockMvcRequestBuilders.get("/my?lang=en"));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("there is no account of yours here");
    }

    @Test
    void the_versions_of_the_policy_say_when_one_was_told_and_nobody_elses_notices() throws Exception {
        var policies = new PolicyStories(application);
        var version = policies.published(20);
        noticed(bob, version, "SENT");

        assertThat(page(BOB, "/my/policies?lang=en"))
                .contains("Version 1", "We answer within 20 days.", "By e-mail on 22 November 2026");
        assertThat(page(ADA, "/my/policies?lang=en"))
                .contains("Version 1", "Not yet")
                .doesNotContain("By e-mail");
        noticed(ada, version, "BOUNCED");
        assertThat(page(ADA, "/my/policies?lang=nl")).contains("kwam terug", "/privacy/versions/nl/1");
    }

    private void noticed(AccountId account, PolicyId version, String outcome) {
        new PolicyStories(application)
                .sql()
                .sql("""
                        INSERT INTO policy_notice (id, version_id, account_id, how, language, noted_at, email_id, outcome, mailed_at)
                        VALUES (uuidv7(), :version, :account, 'MAIL', 'en', :now, uuidv7(), :outcome, :now)""")
                .param("version", version.value())
                .param("account", account.value())
                .param("outcome", outcome)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
