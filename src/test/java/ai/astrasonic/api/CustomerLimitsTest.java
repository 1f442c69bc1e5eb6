package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.limits.RateLimit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How much one customer, and one address, is served; and that each answer says what is left. */
class CustomerLimitsTest extends CustomerStories {

    @Test
    void every_answer_says_what_is_left_to_the_account_and_to_the_address() {
        var answer = from("198.51.100.1", ADA);

        assertThat(answer.getHeaders(RateLimit.POLICY)).containsExactly("\"address\";q=600;w=6", "\"client\";q=60;w=6");
        assertThat(answer.getHeaders(RateLimit.LEFT)).containsExactly("\"address\";r=599;t=1", "\"client\";r=59;t=1");
    }

    @Test
    void one_customer_uses_up_their_own_measure_and_not_anothers() {
        var statuses = IntStream.range(0, 61)
                .map(i -> from("198.51.100.2", ADA).getStatus())
                .toArray();

        assertThat(statuses).startsWith(200).endsWith(429);
        assertThat(from("198.51.100.3", ADA).getStatus()).isEqualTo(429);
        assertThat(from("198.51.100.2", BOB).getStatus()).isEqualTo(200);
    }

    @Test
    void who_is_told_to_wait_is_told_how_long() {
        IntStream.range(0, 60).forEach(i -> from("198.51.100.4", ADA));

        var refused = from("198.51.100.4", ADA);

        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getHeaders(RateLimit.LEFT)).contains("\"client\";r=0;t=6");
    }

    @Test
    void many_tokens_from_one_address_share_its_measure() {
        var statuses = IntStream.range(0, 601)
                .map(i -> from("198.51.100.5", "somebody-" + i).getStatus())
                .toArray();

        assertThat(statuses).startsWith(403).endsWith(429);
        assertThat(from("198.51.100.5", ADA).getStatus()).isEqualTo(429);
        assertThat(from("198.51.100.6", ADA).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse from(String address, String identity) {
        return sendAtOnce(
                MockMvcRequestBuilders.get("/api/v1/me").with(address(address)).with(token(identity)));
    }

    private static RequestPostProcessor address(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
