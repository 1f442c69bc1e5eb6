package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class FreshSignInTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final TestClock clock = new TestClock();
    private final FreshSignIn signIn = new FreshSignIn(clock);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_sign_in_of_exactly_five_minutes_ago_is_fresh() {
        session(clock.instant().minus(FIVE_MINUTES));

        assertThat(signIn.isFresh()).isTrue();
        signIn.require();
    }

    @Test
    void one_second_later_it_is_not() {
        session(clock.instant().minus(FIVE_MINUTES).minusSeconds(1));

        assertThat(signIn.isFresh()).isFalse();
        assertThatExceptionOfType(SignInTooOld.class).isThrownBy(signIn::require);
    }

    @Test
    void a_sign_in_that_lies_ahead_proves_nothing() {
        session(clock.instant().plusSeconds(31));

        assertThat(signIn.isFresh()).isFalse();
    }

    @Test
    void a_clock_that_is_a_little_ahead_does_no_harm() {
        session(clock.instant().plusSeconds(30));

        assertThat(signIn.isFresh()).isTrue();
    }

    @Test
    void a_session_that_does_not_say_when_is_not_fresh() {
        var token = OidcIdToken.withTokenValue("token").subject("dpo").build();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new DefaultOidcUser(null, token), ""));

        assertThat(signIn.isFresh()).isFalse();
    }

    @Test
    void a_token_says_by_the_same_claim_when_the_person_signed_in() {
        token(clock.instant().minus(FIVE_MINUTES).getEpochSecond());
        assertThat(signIn.isFresh()).isTrue();

        token(clock.instant().minus(FIVE_MINUTES).minusSeconds(1).getEpochSecond());
        assertThat(signIn.isFresh()).isFalse();
    }

    @Test
    void a_token_without_the_claim_or_with_nonsense_in_it_is_not_fresh() {
        as(new JwtAuthenticationToken(jwt().build()));
        assertThat(signIn.isFresh()).isFalse();

        token("soon");
        assertThat(signIn.isFresh()).isFalse();
    }

    @Test
    void a_job_never_signs_in() {
        assertThat(RunAs.jobFor("anything", signIn::isFresh)).isFalse();
        assertThat(signIn.isFresh()).isFalse();
    }

    private void session(Instant signedIn) {
        as(SignIn.at(signedIn, "dpo", Roles.DPO));
    }

    private void token(Object authTime) {
        as(new JwtAuthenticationToken(jwt().claim("auth_time", authTime).build()));
    }

    private static Jwt.Builder jwt() {
        return Jwt.withTokenValue("token").header("alg", "none").subject("dpo");
    }

    private static void as(Authentication who) {
        SecurityContextHolder.getContext().setAuthentication(who);
    }
}
