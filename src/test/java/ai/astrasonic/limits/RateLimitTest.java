package ai.astrasonic.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.TestClock;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTest {

    private final TestClock clock = new TestClock();
    private final RateLimit limit = new RateLimit(3, 2, clock, (request, response) -> response.sendError(429, "Wait"));

    @Test
    void a_burst_is_served_and_what_follows_is_told_to_wait() throws Exception {
        assertThat(statuses("10.0.0.1", 5)).containsExactly(200, 200, 200, 429, 429);
    }

    @Test
    void tokens_come_back_with_time() throws Exception {
        statuses("10.0.0.1", 5);

        clock.advance(Duration.ofSeconds(1));

        assertThat(statuses("10.0.0.1", 3)).containsExactly(200, 200, 429);
    }

    @Test
    void one_client_never_uses_up_what_another_has() throws Exception {
        statuses("10.0.0.1", 5);

        assertThat(statuses("10.0.0.2", 1)).containsExactly(200);
    }

    @Test
    void the_answer_says_when_to_come_back() throws Exception {
        statuses("10.0.0.1", 3);

        var response = send("10.0.0.1");

        assertThat(response.getErrorMessage()).isEqualTo("Wait");
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    private int[] statuses(String address, int times) throws ServletException, IOException {
        var statuses = new int[times];
        for (int i = 0; i < times; i++) {
            statuses[i] = send(address).getStatus();
        }
        return statuses;
    }

    private MockHttpServletResponse send(String address) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/api/v1/promises");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
