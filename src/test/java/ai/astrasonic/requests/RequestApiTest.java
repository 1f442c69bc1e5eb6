package ai.astrasonic.requests;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.RequestId;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class RequestApiTest extends RequestStories {

    private static final String LETTER = """
            {"kind": "ACCESS", "channel": "API", "receivedAt": "2026-11-20T08:00:00Z", "email": "dj@example.org", "language": "NL"}
            """;

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
    void a_request_is_filed_once_however_often_the_call_is_repeated() throws Exception {
        var first = http.perform(filing(LETTER, "k1"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/requests/")))
                .andReturn();
        String id = JsonPath.read(first.getResponse().getContentAsString(), "$.id");

        http.perform(filing(LETTER, "k1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(id));
        http.perform(filing(LETTER.replace("dj@", "other@"), "k1")).andExpect(status().isConflict());
        http.perform(get("/api/v1/requests").with(role("auditor")))
                .andExpect(jsonPath("$.requests", hasSize(1)))
                .andExpect(content().string(not(containsString("dj@example.org"))));
    }

    @Test
    void a_case_shows_its_clock_with_the_working_and_its_steps() throws Exception {
        anAccountOf(ADDRESS);
        var created = http.perform(filing(LETTER, "k1")).andReturn().getResponse();

        http.perform(get(created.getHeader("Location")).with(role("auditor")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deadline.due").value("2026-12-20"))
                .andExpect(jsonPath("$.deadline.legal").value("2026-12-21"))
                .andExpect(jsonPath("$.deadline.working", containsString("the earlier counts")))
                .andExpect(jsonPath("$.steps[0].key").value("identity"))
                .andExpect(jsonPath("$.steps[0].outcome").value("WaitingFor"));
    }

    @Test
    void identity_package_and_release_go_their_whole_way() throws Exception {
        anAccountOf(ADDRESS);
        String at = http.perform(filing(LETTER, "k1")).andReturn().getResponse().getHeader("Location");
        var id = RequestId.of(at.substring(at.lastIndexOf('/') + 1));

        http.perform(post(at + "/release").with(role("dpo"))).andExpect(status().isConflict());
        http.perform(post(at + "/identity").with(role("dpo"))).andExpect(status().isAccepted());
        http.perform(sending(at + "/identity/code", "{\"code\": \"" + codeMailedTo(ADDRESS) + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.passphrase").exists());
        theJobBuilds(id);
        http.perform(post(at + "/release").with(role("dpo")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refused").value("not-previewed"));
        http.perform(get(at + "/package").with(role("dpo"))).andExpect(content().bytes(PACKAGE));
        http.perform(post(at + "/release").with(role("dpo"))).andExpect(status().isOk());
        http.perform(sending(at + "/revocation", "{\"reason\": \"wrong person\"}"))
                .andExpect(status().isNoContent());
    }

    @Test
    void neither_a_head_nor_a_part_nor_a_lost_package_counts_as_a_look() throws Exception {
        var request = RunAs.jobFor("test", () -> aBuiltRequestFrom(ADDRESS).request());
        var at = "/api/v1/requests/" + request;

        http.perform(head(at + "/package").with(role("dpo"))).andExpect(status().isOk());
        http.perform(get(at + "/package").header("Range", "bytes=0-0").with(role("dpo")))
                .andExpect(status().isPartialContent());
        http.perform(get(at + "/package").header("Range", "bytes=99999999-").with(role("dpo")))
                .andExpect(status().isRequestedRangeNotSatisfiable());
        stores.primary().deleteAll(objectKey());
        http.perform(get(at + "/package").with(role("dpo"))).andExpect(status().is5xxServerError());

        http.perform(post(at + "/release").with(role("dpo")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.refused").value("not-previewed"));
    }

    @Test
    void who_wrote_on_paper_is_refused_by_a_letter_and_closed_once_that_is_posted() throws Exception {
        var request = RunAs.jobFor(
                "test", () -> intake.file(aLetterOnPaperFrom("J. Jansen")).request());
        var at = "/api/v1/requests/" + request;
        var refusal = "{\"ground\": \"NOT_IDENTIFIABLE\", \"reason\": \"we cannot tell who wrote\"";
        var posted = "{\"postedOn\": \"2026-11-22\", \"proof\": \"3SABC\"}";

        http.perform(sending(at + "/posting", posted)).andExpect(status().isConflict());
        http.perform(sending(at + "/refusal", refusal + "}")).andExpect(status().isConflict());
        http.perform(sending(at + "/refusal", refusal + ", \"channel\": \"LETTER\"}"))
                .andExpect(status().isAccepted());
        http.perform(sending(at + "/posting", "{\"postedOn\": \"2026-11-22\"}")).andExpect(status().isBadRequest());
        http.perform(sending(at + "/posting", posted)).andExpect(status().isNoContent());

        http.perform(get(at).with(role("dpo"))).andExpect(jsonPath("$.status").value("REFUSED"));
    }

    @Test
    void who_wrote_on_paper_is_told_by_letter_of_more_time_and_of_no_data() throws Exception {
        var request = RunAs.jobFor(
                "test", () -> intake.file(aLetterOnPaperFrom("J. Jansen")).request());
        var at = "/api/v1/requests/" + request;
        var posted = "\"postedOn\": \"2026-11-22\", \"proof\": \"3SABC\"}";

        http.perform(sending(at + "/extension", "{\"ground\": \"COMPLEXITY\", \"reason\": \"archives\", " + posted))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.legal").value("2027-02-22"));
        http.perform(sending(at + "/no-data", "{\"reason\": \"name and address\"}"))
                .andExpect(status().isAccepted());
        http.perform(sending(at + "/posting", "{" + posted)).andExpect(status().isNoContent());

        http.perform(get(at).with(role("dpo"))).andExpect(jsonPath("$.status").value("COMPLETED"));
    }

    @Test
    void what_cannot_be_understood_is_a_problem_and_files_nothing() throws Exception {
        for (var broken : new String[] {
            "",
            "{",
            "[]",
            "{}",
            LETTER.replace("ACCESS", "EVERYTHING"),
            LETTER.replace("dj@example.org", "nobody"),
            LETTER.replace("2026-11-20T08:00:00Z", "2036-11-20T08:00:00Z"),
            LETTER.replace("2026-11-20T08:00:00Z", "soon")
        }) {
            http.perform(filing(broken, "k1"))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        }
        http.perform(post("/api/v1/requests")
                        .with(role("dpo"))
                        .contentType("application/json")
                        .content(LETTER))
                .andExpect(status().isBadRequest());
        http.perform(get("/api/v1/requests/not-an-id").with(role("dpo"))).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/requests/" + RequestId.next(clock)).with(role("dpo")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/v1/requests?after=x").with(role("dpo"))).andExpect(status().isBadRequest());
    }

    @Test
    void roles_that_have_no_business_here_are_refused() throws Exception {
        for (var role : new String[] {"finance", "engineer", "admin", "none"}) {
            http.perform(get("/api/v1/requests").with(role(role))).andExpect(status().isForbidden());
            http.perform(post("/api/v1/requests/" + RequestId.next(clock) + "/release")
                            .with(role(role)))
                    .andExpect(status().isForbidden());
        }
        http.perform(post("/api/v1/requests")
                        .with(role("auditor"))
                        .header("Idempotency-Key", "k")
                        .contentType("application/json")
                        .content(LETTER))
                .andExpect(status().isForbidden());
    }

    private String objectKey() {
        return asSuperuser()
                .sql("SELECT object_key FROM access_package")
                .query(String.class)
                .single();
    }

    private static MockHttpServletRequestBuilder filing(String body, String key) {
        return sending("/api/v1/requests", body).header("Idempotency-Key", key);
    }

    private static MockHttpServletRequestBuilder sending(String path, String body) {
        return post(path).with(role("dpo")).contentType("application/json").content(body);
    }

    private static RequestPostProcessor role(String role) {
        return jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
