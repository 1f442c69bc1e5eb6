package ai.astrasonic.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ApprovalApiTest {

    private static final UUID CASE = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    @Autowired
    WebApplicationContext application;

    @Autowired
    Approvals approvals;

    private MockMvc http;
    private ApprovalId id;

    @BeforeEach
    void somebodyAsks() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        id = SignIn.as(
                "dieuwke",
                () -> approvals.ask(
                        new ApprovalOrder("erasure", CASE, "a".repeat(64), "requests/" + CASE, "Asked for")));
    }

    @Test
    void what_waits_is_listed_for_a_second_person_only() throws Exception {
        http.perform(get("/api/v1/approvals").with(token("diederik", Duration.ZERO)))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].id").value(id.toString()));
        http.perform(get("/api/v1/approvals").with(token("dieuwke", Duration.ZERO)))
                .andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void a_token_of_a_fresh_sign_in_approves() throws Exception {
        approve(token("diederik", Duration.ofMinutes(4))).andExpect(status().isNoContent());

        approve(token("dana", Duration.ZERO)).andExpect(status().isConflict());
    }

    @Test
    void a_token_of_an_old_sign_in_is_told_to_get_a_newer_one() throws Exception {
        approve(token("diederik", Duration.ofMinutes(5).plusSeconds(1)))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("insufficient_user_authentication")))
                .andExpect(header().string("WWW-Authenticate", containsString("max_age=300")));
    }

    @Test
    void a_token_that_does_not_say_when_somebody_signed_in_approves_nothing() throws Exception {
        approve(jwt().jwt(claims -> claims.subject("diederik")).authorities(new SimpleGrantedAuthority("ROLE_dpo")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void whoever_asked_is_refused() throws Exception {
        approve(token("dieuwke", Duration.ZERO)).andExpect(status().isConflict());
    }

    @Test
    void refusing_takes_any_sign_in() throws Exception {
        http.perform(post("/api/v1/approvals/" + id + "/refusal")
                        .with(token("diederik", Duration.ofHours(2)))
                        .contentType("application/json")
                        .content("{\"reason\": \"An invoice is open\"}"))
                .andExpect(status().isNoContent());
    }

    private ResultActions approve(RequestPostProcessor who) throws Exception {
        return http.perform(post("/api/v1/approvals/" + id + "/approval")
                .with(who)
                .contentType("application/json")
                .content("{\"reason\": \"I read the plan\"}"));
    }

    private static RequestPostProcessor token(String who, Duration ago) {
        return jwt().jwt(claims -> claims.subject(who)
                        .claim("auth_time", Instant.now().minus(ago).getEpochSecond()))
                .authorities(new SimpleGrantedAuthority("ROLE_dpo"));
    }
}
