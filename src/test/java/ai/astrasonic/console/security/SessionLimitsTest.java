package ai.astrasonic.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** How long somebody stays signed in, and by what cookie. */
class SessionLimitsTest extends ServedConsole {

    private static final Duration LONGEST = Duration.ofHours(12);

    @Test
    void the_cookie_is_bound_to_this_host_and_hidden_from_scripts() throws Exception {
        var cookie = visitor()
                .get("/sign-in-as/dpo")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie)
                .startsWith("__Host-console=")
                .contains("; Path=/")
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void half_an_hour_without_an_act_ends_a_session_though_its_tab_stays_open() throws Exception {
        var dpo = dpo();
        assertThat(dpo.whereTo("/")).isEqualTo("200");

        for (int minutes = 0; minutes <= 30; minutes += 5) {
            clock.advance(Duration.ofMinutes(5));
            theOpenTabCalls(dpo);
        }

        assertThat(dpo.whereTo("/")).endsWith(SIGN_IN);
    }

    @Test
    void whoever_acts_stays() throws Exception {
        var dpo = dpo();

        for (int hour = 0; hour < 4; hour++) {
            clock.advance(Duration.ofMinutes(29));
            assertThat(dpo.whereTo("/")).isEqualTo("200");
        }
    }

    @Test
    void twelve_hours_end_a_session_however_busy_it_is() throws Exception {
        assertThat(sessionAfter(LONGEST.minusMinutes(1)).isInvalid()).isFalse();
        assertThat(sessionAfter(LONGEST.plusMinutes(1)).isInvalid()).isTrue();
    }

    private static void theOpenTabCalls(Visitor who) throws Exception {
        who.post("/?v-r=heartbeat&v-uiId=0");
        who.get("/?v-r=push&v-uiId=0");
    }

    private static MockHttpSession sessionAfter(Duration age) throws Exception {
        var request = new MockHttpServletRequest();
        var session = new MockHttpSession();
        request.setSession(session);
        new LongestSession(LONGEST, Clock.offset(Clock.systemUTC(), age))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session;
    }
}
