package ai.astrasonic.identityserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.astrasonic.identityserver.CustomerIdentities.Removal;
import ai.astrasonic.testing.IdentityServerForTests;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerIdentitiesTest {

    private final IdentityServerForTests server = new IdentityServerForTests();
    private final CustomerIdentities identities = identities(server.realm(), IdentityServerForTests.SECRET);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void locks_somebody_out_and_ends_their_sessions() {
        server.knows("id-1");

        assertThat(identities.lockOut("id-1")).isTrue();

        assertThat(server.calls()).containsExactly("PUT users/id-1", "POST users/id-1/logout");
        assertThat(server.bodies()).containsExactly("{\"enabled\":false}", "");
    }

    @Test
    void removes_somebody_and_asks_whether_they_are_gone() {
        server.knows("id-1");

        assertThat(identities.remove("id-1")).isEqualTo(Removal.REMOVED);

        assertThat(server.calls()).containsExactly("DELETE users/id-1", "GET users/id-1");
        assertThat(server.has("id-1")).isFalse();
    }

    @Test
    void somebody_whom_the_server_does_not_know_is_gone_already() {
        assertThat(identities.lockOut("id-1")).isFalse();
        assertThat(identities.remove("id-1")).isEqualTo(Removal.WAS_GONE);
    }

    @Test
    void a_removal_after_which_somebody_is_still_there_is_none() {
        server.neverLosesIt("id-1");

        assertThatExceptionOfType(IdentityServerFailure.class)
                .isThrownBy(() -> identities.remove("id-1"))
                .satisfies(failure -> assertThat(failure.isRetryable()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"429, true", "500, true", "503, true", "403, false", "400, false"})
    void says_whether_asking_again_may_help(int status, boolean again) {
        server.knows("id-1");
        server.isInTrouble(status);

        assertThatExceptionOfType(IdentityServerFailure.class)
                .isThrownBy(() -> identities.remove("id-1"))
                .satisfies(failure -> assertThat(failure.isRetryable()).isEqualTo(again))
                .withMessageNotContaining("id-1");
        assertThat(server.has("id-1")).isTrue();
    }

    @Test
    void a_token_that_the_server_no_longer_takes_is_fetched_anew_once() {
        server.knows("id-1");
        server.isInTrouble(401);

        assertThat(identities.remove("id-1")).isEqualTo(Removal.REMOVED);
    }

    @Test
    void a_client_that_is_refused_asks_a_person() {
        var stranger = identities(server.realm(), "wrong");

        assertThatExceptionOfType(IdentityServerFailure.class)
                .isThrownBy(() -> stranger.remove("id-1"))
                .satisfies(failure -> assertThat(failure.isRetryable()).isFalse());
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void a_server_that_does_not_answer_is_asked_again_later() {
        server.close();

        assertThatExceptionOfType(IdentityServerFailure.class)
                .isThrownBy(() -> identities.remove("id-1"))
                .satisfies(failure -> assertThat(failure.isRetryable()).isTrue());
    }

    @Test
    void what_is_no_id_reaches_no_path() {
        assertThatIllegalArgumentException().isThrownBy(() -> identities.remove(""));
        assertThatIllegalArgumentException().isThrownBy(() -> identities.remove("../clients"));
        assertThat(identities.remove("a/b?c")).isEqualTo(Removal.WAS_GONE);
        assertThat(server.calls()).containsOnly("DELETE users/a%2Fb%3Fc", "GET users/a%2Fb%3Fc");
    }

    @Test
    void without_address_or_secret_it_is_not_configured() {
        assertThat(identities.isConfigured()).isTrue();
        assertThat(identities(null, "x").isConfigured()).isFalse();
        assertThat(identities(server.realm(), " ").isConfigured()).isFalse();
    }

    private static CustomerIdentities identities(@Nullable URI realm, String secret) {
        var settings = new IdentityServerSettings(realm, "erasure", secret);
        return new CustomerIdentities(
                settings, new AdminInterface(settings, new ServiceAccount(settings, Clock.systemUTC())));
    }
}
