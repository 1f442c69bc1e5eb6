package ai.astrasonic.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.Visitor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a proxy says of a request counts, and what a stranger says does not. */
class BehindProxyTest extends ServedConsole {

    private static final int BURST = 60;

    @Test
    void a_request_that_the_proxy_took_encrypted_is_sent_on_encrypted() throws Exception {
        var answer = visitor().get(SIGN_IN, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "console.example.org");
        var home = visitor().get("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "console.example.org");

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(home.headers().firstValue("Location")).hasValue("https://console.example.org" + SIGN_IN);
    }

    @Test
    void a_stranger_who_says_so_is_not_believed() throws Exception {
        var home = stranger().get("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example.org");

        assertThat(home.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(home.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
    }

    @Test
    void people_behind_the_proxy_each_have_a_limit_of_their_own() throws Exception {
        knock(visitor(), "198.51.100.1", BURST + 1);

        assertThat(knock(visitor(), "198.51.100.1", 1)).isEqualTo(429);
        assertThat(knock(visitor(), "198.51.100.2", 1)).isEqualTo(404);
    }

    @Test
    void a_stranger_gets_round_the_limit_by_no_invented_address() throws Exception {
        var stranger = stranger();
        int last = IntStream.rangeClosed(0, BURST)
                .map(i -> knockAs(stranger, "198.51.100." + i))
                .reduce(0, (first, second) -> second);

        assertThat(last).isEqualTo(429);
    }

    private static int knockAs(Visitor visitor, String from) {
        try {
            return knock(visitor, from, 1);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int knock(Visitor visitor, String from, int times) throws Exception {
        int status = 0;
        for (int i = 0; i < times; i++) {
            status = visitor.get("/download/nothing", "X-Forwarded-For", from).statusCode();
        }
        return status;
    }
}
