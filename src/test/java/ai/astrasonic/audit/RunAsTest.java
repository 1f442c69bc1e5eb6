package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.AccountId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RunAsTest {

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void work_runs_with_the_role_of_the_system() {
        var now =
                RunAs.jobFor("nightly", () -> SecurityContextHolder.getContext().getAuthentication());

        assertThat(now.getAuthorities()).hasToString("[ROLE_system]");
    }

    @Test
    void what_a_customer_asked_for_is_told_by_their_account() {
        var account = AccountId.of("019ab000-0000-7000-8000-00000000cafe");

        assertThat(RunAs.customerFor(account, Actor::current)).isEqualTo(new Actor("customer:" + account, "customer"));
    }

    @Test
    void the_thread_goes_back_to_whoever_had_it_even_after_a_failure() {
        var person = new TestingAuthenticationToken("3f0c", "");
        SecurityContextHolder.getContext().setAuthentication(person);

        assertThatThrownBy(() -> RunAs.job("nightly", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(person);
    }
}
