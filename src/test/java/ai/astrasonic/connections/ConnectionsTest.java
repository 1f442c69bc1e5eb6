package ai.astrasonic.connections;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class ConnectionsTest {

    private static final AccountId PERSON = new AccountId(new UUID(1, 1));

    @Autowired
    Connections connections;

    @Autowired
    EndedGrants ended;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aPersonWithAnAccount() {
        new AccountRows(jdbc).open(PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERASED", "RESTRICTED"})
    void an_erased_or_restricted_person_is_not_connected_and_what_was_there_stays(String shape) {
        assertThat(connections.connect(spotify("first"))).isTrue();
        new AccountRows(jdbc).close(PERSON, shape);

        assertThat(connections.connect(spotify("second"))).isFalse();
        assertThat(connections.refreshToken(PERSON, Provider.SPOTIFY)).contains("first");
    }

    @Test
    void a_token_lies_encrypted_and_opens_again() {
        connections.connect(spotify("secret-refresh-token"));

        assertThat(new String(
                        jdbc.sql("SELECT access_token || refresh_token FROM connection")
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
        assertThat(connections.refreshToken(PERSON, Provider.SPOTIFY)).contains("secret-refresh-token");
    }

    @Test
    void connecting_again_replaces_the_tokens() {
        connections.connect(spotify("first"));
        connections.connect(spotify("second"));

        assertThat(connections.refreshToken(PERSON, Provider.SPOTIFY)).contains("second");
        assertThat(jdbc.sql("SELECT count(*) FROM connection").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void disconnecting_leaves_nothing_and_may_be_repeated() {
        connections.connect(spotify("token"));

        connections.disconnect(PERSON, Provider.SPOTIFY);
        connections.disconnect(PERSON, Provider.SPOTIFY);

        assertThat(connections.refreshToken(PERSON, Provider.SPOTIFY)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM connection").query(Long.class).single())
                .isZero();
    }

    @Test
    void what_let_us_in_goes_on_the_day_on_which_the_grant_ends_there_and_the_rest_stays() {
        connections.connect(spotify("token"));
        clock.advance(Duration.ofSeconds(1));
        connections.connect(new NewConnection(
                PERSON, Provider.BEATPORT, "1", null, "", new Tokens("access", "lasts until it is ended", null)));
        clock.advance(Duration.between(clock.instant(), Instant.parse("2027-05-22T07:59:59Z")));

        assertThat(ended.remove(10)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(ended.remove(10)).isOne();

        assertThat(connections.refreshToken(PERSON, Provider.SPOTIFY)).isEmpty();
        assertThat(connections.refreshToken(PERSON, Provider.BEATPORT)).isPresent();
        assertThat(connections.of(PERSON)).extracting(ConnectionView::ended).containsExactly(true, false);
        assertThat(ended.remove(10)).isZero();
    }

    @Test
    void a_person_is_found_by_the_providers_own_id_exactly() {
        connections.connect(new NewConnection(
                PERSON,
                Provider.APPLE,
                "001234.abc",
                new EmailAddress("x7@privaterelay.appleid.com"),
                "name email",
                null));

        assertThat(connections.ownerOf(Provider.APPLE, "001234.abc")).contains(PERSON);
        assertThat(connections.ownerOf(Provider.APPLE, "001234")).isEmpty();
        assertThat(connections.ownerOf(Provider.GOOGLE, "001234.abc")).isEmpty();
        assertThat(connections.refreshToken(PERSON, Provider.APPLE)).isEmpty();
    }

    @Test
    void tokens_never_print() {
        assertThat(new Tokens("secret", "secret", null)).hasToString("Tokens[…]");
    }

    private static NewConnection spotify(String refresh) {
        return new NewConnection(
                PERSON,
                Provider.SPOTIFY,
                "noor-dj",
                null,
                "user-library-read",
                new Tokens("secret-access-token", refresh, Instant.parse("2026-11-22T10:00:00Z")));
    }
}
