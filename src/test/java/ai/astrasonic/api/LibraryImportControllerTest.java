package ai.astrasonic.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class LibraryImportControllerTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc http;
    private AccountId account;

    @BeforeEach
    void open() {
        SecurityContextHolder.clearContext();
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        account = AccountId.next(clock);
        jdbc.sql("INSERT INTO account (id, email_since, status, created_at) VALUES (:id, now(), 'ACTIVE', now())")
                .param("id", account.value())
                .update();
    }

    @Test
    void takes_a_file_in() throws Exception {
        http.perform(post(route())
                        .param("fileName", "rekordbox-6.xml")
                        .content(file())
                        .with(as(Roles.DPO)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.tracks").value(6))
                .andExpect(jsonPath("$.sentence").value("6 tracks read: 6 new, 0 changed; 2 playlists, 0 cue points."));
    }

    @Test
    void says_in_the_readers_language_why_a_file_is_refused() throws Exception {
        http.perform(post(route())
                        .content("<html/>")
                        .locale(Locale.forLanguageTag("nl-NL"))
                        .with(as(Roles.DPO)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.problem").value("UNKNOWN_FORMAT"))
                .andExpect(jsonPath("$.detail")
                        .value(
                                "De bibliotheek is niet gewijzigd. Het bestand is XML, maar geen rekordbox XML of Traktor"
                                        + " NML. Bij regel 1."));
    }

    @Test
    void knows_no_library_of_nobody() throws Exception {
        var nobody = "/api/v1/accounts/" + AccountId.next(clock) + "/library-imports";

        http.perform(post(nobody).content(file()).with(as(Roles.DPO))).andExpect(status().isNotFound());
        http.perform(post("/api/v1/accounts/not-an-id/library-imports").with(as(Roles.DPO)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void lets_only_those_in_who_may_change_a_library() throws Exception {
        http.perform(post(route()).content(file())).andExpect(status().isUnauthorized());
        http.perform(post(route()).content(file()).with(as(Roles.FINANCE))).andExpect(status().isForbidden());
        http.perform(post(route()).content(file()).with(as(Roles.AUDITOR))).andExpect(status().isForbidden());
        assertThat(jdbc.sql("SELECT count(*) FROM track").query(Long.class).single())
                .isZero();
    }

    private String route() {
        return "/api/v1/accounts/" + account + "/library-imports";
    }

    private static RequestPostProcessor as(String role) {
        return jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static byte[] file() throws IOException {
        try (var in = LibraryImportControllerTest.class.getResourceAsStream("/libraries/rekordbox-6.xml")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
