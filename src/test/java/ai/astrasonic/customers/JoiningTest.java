package ai.astrasonic.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.customers.JoiningOutcome.Existing;
import ai.astrasonic.customers.JoiningOutcome.Ground;
import ai.astrasonic.customers.JoiningOutcome.Opened;
import ai.astrasonic.customers.JoiningOutcome.Refused;
import ai.astrasonic.identityserver.IdentityServerFailure;
import ai.astrasonic.policies.PolicyStories;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import ai.astrasonic.testing.SignIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever signed in opens an account: once, with a verified address, at 16 or older. */
@DatabaseTest
class JoiningTest {

    private static final Newcomer ADA = new Newcomer("Ada", "NL", Locale.of("nl"), 1990, null);
    private static final String TOKEN = "a-token-of-ada";

    private final IdentityServerForTests server = IdentityServerForTests.ofTheRun();
    private final String identity = UUID.randomUUID().toString();

    @Autowired
    Joining joining;

    @Autowired
    MyAccount mine;

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext application;

    @BeforeEach
    void ada_signed_up() {
        server.knows(identity);
        server.door().holds(TOKEN, identity, "Ada@example.org", true);
    }

    @AfterEach
    void nobody_is_left() {
        server.door().isAsNew();
    }

    @Test
    void an_account_has_the_address_that_the_identity_server_verified_and_what_the_person_told() {
        var opened = (Opened) joined(TOKEN, ADA);

        assertThat(opened.account().email().typed()).isEqualTo("Ada@example.org");
        assertThat(SignIn.as(SignIn.customer(identity), mine::contact)).isEqualTo(opened.account());
        assertThat(jdbc.sql("SELECT concat_ws(' ', display_name, country, language, birth_year, status) FROM account")
                        .query(String.class)
                        .single())
                .isEqualTo("Ada NL nl 1990 ACTIVE");
        assertThat(audited())
                .containsExactly(
                        "opened-account by customer:" + opened.account().id());
    }

    @Test
    void the_version_of_the_policy_that_was_shown_is_written_down_and_only_the_newest_one_will_do() {
        var policies = new PolicyStories(application);
        policies.published(30);
        policies.published(20);

        assertThat(joined(TOKEN, ADA)).isEqualTo(new Refused(Ground.POLICY_CHANGED));
        assertThat(joined(TOKEN, shown(1))).isEqualTo(new Refused(Ground.POLICY_CHANGED));
        assertThat(jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single())
                .isZero();

        assertThat(joined(TOKEN, shown(2))).isInstanceOf(Opened.class);
        assertThat(jdbc.sql("""
                        SELECT concat_ws(' ', v.number, n.how, n.outcome, n.language) FROM policy_notice n
                        JOIN policy_version v ON v.id = n.version_id""").query(String.class).list()).containsExactly("2 JOINING SHOWN nl");
    }

    private static Newcomer shown(int version) {
        return new Newcomer("Ada", "NL", Locale.of("nl"), 1990, version);
    }

    @Test
    void a_second_call_is_answered_with_the_account_there_is() {
        var first = (Opened) joined(TOKEN, ADA);

        var second = joined(TOKEN, new Newcomer("Somebody else", "BE", Locale.ENGLISH, 1980, null));

        assertThat(second).isEqualTo(new Existing(first.account()));
        assertThat(audited()).hasSize(1);
    }

    @Test
    void of_calls_at_once_one_opens_it_and_all_get_the_same() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JoiningOutcome> call = () -> joined(TOKEN, ADA);
            var outcomes = new ArrayList<JoiningOutcome>();
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> call).limit(8).toList())) {
                outcomes.add(answer.get());
            }
            assertThat(outcomes).filteredOn(Opened.class::isInstance).hasSize(1);
            assertThat(outcomes.stream().map(JoiningTest::accountOf).distinct()).hasSize(1);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single())
                .isEqualTo(1);
    }

    private static @Nullable AccountId accountOf(JoiningOutcome outcome) {
        return switch (outcome) {
            case Opened opened -> opened.account().id();
            case Existing existing -> existing.account().id();
            case Refused refused -> null;
        };
    }

    @Test
    void an_address_that_was_not_verified_opens_nothing() {
        server.door().holds(TOKEN, identity, "ada@example.org", false);
        assertThat(joined(TOKEN, ADA)).isEqualTo(new Refused(Ground.NOT_VERIFIED));

        server.door().holds(TOKEN, identity, null, false);
        assertThat(joined(TOKEN, ADA)).isEqualTo(new Refused(Ground.NOT_VERIFIED));
        nothingIsKept();
    }

    @Test
    void a_token_of_somebody_who_was_removed_a_moment_ago_opens_nothing() {
        assertThat(joined("an-old-token", ADA)).isEqualTo(new Refused(Ground.NOT_SIGNED_IN));
        nothingIsKept();
    }

    @Test
    void the_token_of_somebody_else_opens_nothing() {
        var eve = UUID.randomUUID().toString();
        server.knows(eve);
        server.door().holds("a-token-of-eve", eve, "eve@example.org", true);

        assertThat(joined("a-token-of-eve", ADA)).isEqualTo(new Refused(Ground.NOT_SIGNED_IN));
        nothingIsKept();
    }

    @Test
    void of_somebody_under_16_nothing_is_kept_here_or_at_the_identity_server() {
        assertThat(joined(TOKEN, new Newcomer("Kim", "NL", Locale.of("nl"), 2011, null)))
                .isEqualTo(new Refused(Ground.TOO_YOUNG));

        nothingIsKept();
        assertThat(server.has(identity)).isFalse();
        assertThat(joined(TOKEN, ADA))
                .as("with the token they still have")
                .isEqualTo(new Refused(Ground.NOT_SIGNED_IN));
    }

    @Test
    void in_the_year_of_the_sixteenth_birthday_an_account_is_opened() {
        assertThat(joined(TOKEN, new Newcomer("Kim", "NL", Locale.of("nl"), 2010, null)))
                .isInstanceOf(Opened.class);
    }

    @Test
    void an_address_that_another_account_has_opens_none_and_tells_nothing_of_it() {
        var other = new EmailAddress("ADA@Example.org");
        register.register(List.of(new NewAccount(
                AccountId.next(clock), other, "Other", "BE", Locale.ENGLISH, null, "another", clock.instant())));

        assertThat(joined(TOKEN, ADA)).isEqualTo(new Refused(Ground.ADDRESS_IN_USE));
        assertThat(jdbc.sql("SELECT display_name FROM account")
                        .query(String.class)
                        .list())
                .containsExactly("Other");
    }

    @Test
    void somebody_erased_who_signs_up_again_has_a_new_account_with_nothing_old() {
        var before = accountOf(joined(TOKEN, ADA));
        jdbc.sql(
                        "UPDATE account SET email = NULL, email_as_typed = NULL, display_name = NULL, identity_id = NULL, birth_year = NULL")
                .update();
        new AccountRows(jdbc).close(Objects.requireNonNull(before), "ERASED");

        var after = (Opened) joined(TOKEN, ADA);

        assertThat(after.account().id()).isNotEqualTo(before);
    }

    @Test
    void an_identity_server_that_does_not_answer_is_no_refusal() {
        server.door().isInTrouble(503);

        assertThatThrownBy(() -> joined(TOKEN, ADA)).isInstanceOf(IdentityServerFailure.class);
        assertThat(posted(bodyOf("1990"), "en")).hasStatus(503);
        nothingIsKept();
    }

    @ParameterizedTest
    @CsvSource({
        "'', NL, nl, 1990",
        "Ada, Holland, nl, 1990",
        "Ada, NL, fr, 1990",
        "Ada, NL, nl, 1850",
        "'A\u202Eda', NL, nl, 1990"
    })
    void what_cannot_be_is_no_newcomer(String name, String country, String language, int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Newcomer(name, country, Locale.of(language), year, null));
    }

    @Test
    void over_http_the_first_call_creates_and_the_second_finds() {
        assertThat(posted(bodyOf("1990"), "en"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.email")
                .isEqualTo("Ada@example.org");
        assertThat(posted(bodyOf("1990"), "en")).hasStatus(200);
    }

    @Test
    void over_http_a_child_is_told_of_the_parents_way_in_their_language() {
        assertThat(posted(bodyOf("2015"), "nl"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("Een ouder of voogd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "[]", "{\"displayName\": \"Ada\"}", "{\"birthYear\": \"x\"}", "nothing"})
    void over_http_what_is_no_opening_is_a_bad_request(String body) {
        assertThat(posted(body, "en")).hasStatus(400);
        nothingIsKept();
    }

    private JoiningOutcome joined(String token, Newcomer newcomer) {
        return SignIn.as(SignIn.customer(identity), () -> joining.join(token, newcomer));
    }

    private void nothingIsKept() {
        assertThat(jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single())
                .isZero();
        assertThat(audited()).isEmpty();
    }

    private List<String> audited() {
        return jdbc.sql("SELECT verb || ' by ' || actor FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    private static String bodyOf(String year) {
        return "{\"displayName\": \"Ada\", \"country\": \"NL\", \"language\": \"nl\", \"birthYear\": " + year + "}";
    }

    private MvcTestResult posted(String body, String language) {
        var http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build());
        return http.post()
                .uri("/api/v1/me/account")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", language)
                .content(body)
                .with(SecurityMockMvcRequestPostProcessors.jwt()
                        .jwt(token -> token.tokenValue(TOKEN).subject(identity))
                        .authorities(AuthorityUtils.createAuthorityList("ROLE_" + Roles.CUSTOMER)))
                .exchange();
    }
}
