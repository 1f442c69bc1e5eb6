package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ai.astrasonic.correspondence.OpenLine;
import ai.astrasonic.outbound.Outbound;
import ai.astrasonic.testing.DatabaseTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The way to Apple and back; the browser tests go it whole. */
@DatabaseTest
class AppleDoorTest {

    private static final String SECRET = "between-the-two-of-us";
    private static final URI PUBLIC = URI.create("https://my.example/");

    @Autowired
    WebApplicationContext application;

    @Autowired
    OpenLine lines;

    @Autowired
    Outbound outbound;

    @Autowired
    CustomerSettings customers;

    private MockMvc open;

    @BeforeEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        open = MockMvcBuilders.standaloneSetup(
                        new AppleDoorController(lines, outbound, new AppleDoorSettings(SECRET, PUBLIC), customers))
                .build();
    }

    @Test
    void without_a_secret_there_is_no_door() throws Exception {
        var closed = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        for (var request : new RequestBuilder[] {
            get("/sign-in/apple?client_id=x&redirect_uri=y&state=s&nonce=n"),
            post("/sign-in/apple/back").param("code", "c").param("state", "s"),
            post("/sign-in/apple/token").param("client_secret", "").param("code", "c")
        }) {
            assertThat(closed.perform(request).andReturn().getResponse().getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_apple_posts_goes_to_the_identity_server_without_the_name_that_stands_beside_it() throws Exception {
        var answer = answer(post("/sign-in/apple/back")
                .param("code", "c&d")
                .param("state", "s=t")
                .param("user", "{\"name\":{\"firstName\":\"Ada\"}}"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location"))
                .isEqualTo(customers.issuer() + "/broker/apple/endpoint?state=s%3Dt&code=c%26d");
    }

    @Test
    void whoever_thought_better_of_it_is_told_apart_and_other_words_are_not_passed_on() throws Exception {
        assertThat(answer(post("/sign-in/apple/back").param("error", "user_cancelled_authorize"))
                        .getHeader("Location"))
                .endsWith("error=access_denied");
        assertThat(answer(post("/sign-in/apple/back").param("error", "<script>"))
                        .getHeader("Location"))
                .endsWith("error=server_error");
    }

    @Test
    void whoever_does_not_know_the_secret_is_told_nothing() throws Exception {
        var answer = answer(
                post("/sign-in/apple/token").param("client_secret", "guessed").param("code", "c"));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void without_a_key_of_ours_at_apple_nobody_is_sent_there() throws Exception {
        assertThat(answer(get("/sign-in/apple?client_id=x&redirect_uri=y&state=s&nonce=n"))
                        .getStatus())
                .isEqualTo(503);
        assertThat(answer(post("/sign-in/apple/token").param("client_secret", SECRET))
                        .getStatus())
                .isEqualTo(503);
    }

    @Test
    void the_secret_is_not_shown() {
        assertThat(new AppleDoorSettings(SECRET, PUBLIC).toString()).doesNotContain(SECRET);
        assertThat(new AppleDoorSettings(SECRET, PUBLIC).back()).isEqualTo("https://my.example/sign-in/apple/back");
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return open.perform(request).andReturn().getResponse();
    }
}
