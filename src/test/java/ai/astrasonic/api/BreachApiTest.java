package ai.astrasonic.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class BreachApiTest {

    private static final String SIGNAL = """
            {"title": "Files of others shown", "systems": ["library"], "discovered": "2026-11-22T03:10+01:00",
             "since": "2026-11-22T02:00"}""";

    private static final String CERTAIN = """
            {"title": "Invoices mailed to others", "systems": ["billing"], "discovered": "2026-11-22T08:00+01:00",
             "certain": "The first of them answered"}""";

    @Autowired
    WebApplicationContext application;

    private MockMvc http;

    @BeforeEach
    void start() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void an_engineer_reports_a_signal_in_one_call_and_hearing_it_twice_is_one_breach() throws Exception {
        trigger(SIGNAL, "night-1").andExpect(status().isCreated()).andExpect(jsonPath("$.notifyBy", nullValue()));
        trigger(SIGNAL, "night-1").andExpect(status().isCreated());

        http.perform(get("/api/v1/breaches").with(as("engineer")))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].status").value("SIGNAL"));
    }

    @Test
    void a_key_that_stands_for_another_breach_is_refused() throws Exception {
        trigger(SIGNAL, "night-2").andExpect(status().isCreated());

        trigger(CERTAIN, "night-2").andExpect(status().isUnprocessableContent());
    }

    @Test
    void once_it_is_certain_the_answer_says_until_when_the_authority_has_to_know() throws Exception {
        trigger(CERTAIN, "day-1").andExpect(jsonPath("$.notifyBy").value("2026-11-25T07:00:00Z"));
    }

    @Test
    void what_cannot_be_so_is_refused_with_the_reason() throws Exception {
        trigger(SIGNAL.replace("2026-11-22T02:00", "2026-10-25T02:30"), "twice")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("twice in Europe/Amsterdam")));
        trigger(SIGNAL.replace("2026-11-22T02:00", "last night"), "words").andExpect(status().isBadRequest());
        trigger("{}", "nothing")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("A breach has a title"));
    }

    private ResultActions trigger(String body, String key) throws Exception {
        return http.perform(post("/api/v1/breaches")
                .with(as("engineer"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("eline")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
