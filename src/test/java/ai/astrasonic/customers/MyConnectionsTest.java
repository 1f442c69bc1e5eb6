package ai.astrasonic.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.grants.Connectable;
import ai.astrasonic.customers.NotConnected.Why;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.OpenedAccounts;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers connect accounts elsewhere with a code and PKCE; whatever else comes back connects nothing. */
@DatabaseTest
class MyConnectionsTest {

    private static final String ADA = "identity-of-ada";
    private static final String BOB = "identity-of-bob";
    private static final String HERE = "this browser";

    @Autowired
    MyConnections connections;

    @Autowired
    ServicesForTests services;

    @Autowired
    Restrictions restrictions;

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private AccountId ada;

    @BeforeEach
    void two_customers() {
        services.reset();
        ada = opened("ada", ADA);
        opened("bob", BOB);
    }

    private AccountId opened(String name, String identity) {
        return OpenedAccounts.open(register, clock, name, identity);
    }

    private static <T> T as(String identity, Supplier<T> act) {
        return SignIn.as(SignIn.customer(identity), act);
    }

    private URI begins(String identity, Connectable service) {
        return as(identity, () -> connections.begin(service, HERE));
    }

    private Connectable finishes(String identity, String query, String browser) {
        return as(
                identity,
                () -> connections.finish(value(query, "state"), Optional.ofNullable(value(query, "code")), browser));
    }

    private void connects(String identity, Connectable service) {
        finishes(identity, services.press(begins(identity, service), true), HERE);
    }

    private static String value(String query, String name) {
        return query.contains(name + "=")
                ? URLDecoder.decode(query.replaceFirst("(?:.*&)?" + name + "=([^&]*).*", "$1"), StandardCharsets.UTF_8)
                : null;
    }

    private static void refused(Why why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        NotConnected.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    private int count(String identity) {
        return as(identity, connections::all).size();
    }

    @ParameterizedTest
    @EnumSource(Connectable.class)
    void whoever_agrees_there_is_connected_and_the_tokens_lie_encrypted(Connectable service) {
        connects(ADA, service);

        assertThat(as(ADA, connections::all)).singleElement().satisfies(mine -> {
            assertThat(mine.provider()).isEqualTo(service.provider());
            assertThat(mine.endsAt()).isEqualTo(endOf(service));
            assertThat(mine.ended()).isFalse();
        });
        assertThat(count(BOB)).isZero();
        assertThat(new String(
                        jdbc.sql("SELECT access_token || refresh_token FROM connection")
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("access-", "refresh-");
    }

    @Test
    void the_page_is_asked_with_a_challenge_and_never_with_the_secret_of_it() {
        assertThat(begins(ADA, Connectable.SPOTIFY).toString())
                .startsWith("https://accounts.spotify.com/authorize?")
                .contains("code_challenge_method=S256", "scope=user-library-read", "client_id=ours")
                .doesNotContain("verifier", ada.toString());
    }

    @Test
    void whoever_says_no_there_is_not_connected() {
        var back = services.press(begins(ADA, Connectable.SPOTIFY), false);

        refused(Why.DENIED, () -> finishes(ADA, back, HERE));
        assertThat(count(ADA)).isZero();
    }

    @Test
    void a_way_back_that_was_used_is_used_up() {
        var back = services.press(begins(ADA, Connectable.SPOTIFY), true);
        finishes(ADA, back, HERE);

        refused(Why.STALE, () -> finishes(ADA, back, HERE));
        assertThat(count(ADA)).isOne();
    }

    @Test
    void a_code_that_was_taken_is_not_taken_again() {
        var back = services.press(begins(ADA, Connectable.SPOTIFY), true);
        finishes(ADA, back, HERE);
        as(ADA, () -> connections.end(connections.all().getFirst().id()));

        refused(Why.REFUSED, () -> finishes(ADA, back, HERE));
        assertThat(count(ADA)).isZero();
    }

    @Test
    void the_way_back_of_another_or_of_another_browser_or_of_long_ago_connects_nobody() {
        var back = services.press(begins(ADA, Connectable.SPOTIFY), true);

        refused(Why.STALE, () -> finishes(BOB, back, HERE));
        refused(Why.STALE, () -> finishes(ADA, back, "another browser"));
        refused(Why.STALE, () -> finishes(ADA, "code=x&state=nonsense", HERE));
        refused(Why.STALE, () -> finishes(ADA, "code=x&state=", HERE));
        clock.advance(Duration.ofMinutes(10));
        refused(Why.STALE, () -> finishes(ADA, back, HERE));
        assertThat(count(ADA) + count(BOB)).isZero();
    }

    @Test
    void a_code_of_somebody_else_does_not_fit_ones_own_secret() {
        var theirs = value(services.press(begins(BOB, Connectable.SPOTIFY), true), "code");
        var mine = value(services.press(begins(ADA, Connectable.SPOTIFY), true), "state");

        refused(Why.REFUSED, () -> as(ADA, () -> connections.finish(mine, Optional.ofNullable(theirs), HERE)));
    }

    @Test
    void when_the_service_does_not_answer_nothing_is_connected_and_one_begins_again() {
        var back = services.press(begins(ADA, Connectable.SPOTIFY), true);
        services.control(Connectable.SPOTIFY)
                .next(asked -> asked.path().equals("/api/token"), new Fault.DoesAndHangs(Duration.ofMillis(100)));

        refused(Why.AWAY, () -> finishes(ADA, back, HERE));
        assertThat(count(ADA)).isZero();
        connects(ADA, Connectable.SPOTIFY);
        assertThat(count(ADA)).isOne();
    }

    @Test
    void under_a_restriction_nothing_is_connected_and_what_was_given_is_given_back() {
        RunAs.jobFor(
                "test",
                () -> restrictions.restrict(ada, RestrictionGround.values()[0], null, "asked for by the person"));

        refused(Why.RESTRICTED, () -> connects(ADA, Connectable.BEATPORT));
        assertThat(services.control(Connectable.BEATPORT).calls().getLast().path())
                .isEqualTo("/v4/auth/o/revoke_token/");
    }

    @Test
    void beatport_is_told_when_it_ends_and_spotify_cannot_be() {
        connects(ADA, Connectable.BEATPORT);
        connects(ADA, Connectable.SPOTIFY);
        var ids = as(ADA, connections::all).stream().map(one -> one.id()).toList();

        assertThat(ids.stream().map(id -> as(ADA, () -> connections.end(id))).toList())
                .containsExactly(true, false);
        assertThat(count(ADA)).isZero();
    }

    @Test
    void when_beatport_does_not_answer_it_ends_here_all_the_same() {
        connects(ADA, Connectable.BEATPORT);
        services.control(Connectable.BEATPORT).next(new Fault.Hangs(Duration.ofMillis(100)));

        assertThat(as(ADA, () -> connections.end(connections.all().getFirst().id())))
                .isFalse();
        assertThat(count(ADA)).isZero();
    }

    @Test
    void a_connection_of_another_is_not_there() {
        connects(ADA, Connectable.SPOTIFY);
        var hers = as(ADA, connections::all).getFirst().id();

        assertThatThrownBy(() -> as(BOB, () -> connections.end(hers))).isInstanceOf(NoSuchElementException.class);
        assertThat(count(ADA)).isOne();
    }

    private static Instant endOf(Connectable service) {
        return service == Connectable.SPOTIFY ? Instant.parse("2027-05-22T08:00:00Z") : null;
    }

    @Test
    void a_connection_that_ended_by_itself_is_told_and_can_be_made_again() {
        connects(ADA, Connectable.SPOTIFY);
        clock.advance(Duration.between(clock.instant(), endOf(Connectable.SPOTIFY)));

        assertThat(as(ADA, connections::all).getFirst().ended()).isTrue();
        connects(ADA, Connectable.SPOTIFY);
        assertThat(as(ADA, connections::all))
                .singleElement()
                .satisfies(mine -> assertThat(mine.ended()).isFalse());
    }
}
