package ai.astrasonic.api;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ApiSecurityTest {

    @Autowired
    WebApplicationContext application;

    private MockMvc http;

    @BeforeEach
    void open() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void nobody_gets_in_without_a_token_whatever_the_route() throws Exception {
        http.perform(get("/api/v1/no-such-thing"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.reference", matchesPattern("[0-9a-f]{12}")));
    }

    @Test
    void nobody_gets_in_while_the_realm_is_down() throws Exception {
        http.perform(get("/api/v1/promises").header("Authorization", "Bearer nonsense"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.detail").value("The identity server does not answer, try later"));
    }

    @Test
    void who_has_no_role_gets_nothing_and_is_told_so() throws Exception {
        http.perform(get("/api/v1/promises").with(jwt().authorities(List.of())))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("None of your roles may do this"));
    }

    @Test
    void an_unknown_route_is_a_problem_for_whoever_is_known() throws Exception {
        http.perform(post("/api/v1/no-such-thing").with(jwt().authorities(new SimpleGrantedAuthority("ROLE_auditor"))))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no such thing here"))
                .andExpect(jsonPath("$.reference").exists());
    }
}
