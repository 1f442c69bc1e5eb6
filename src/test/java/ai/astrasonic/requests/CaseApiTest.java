package ai.astrasonic.requests;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.shared.RequestId;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
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

class CaseApiTest extends KindStories {

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
    void every_kind_is_filed() throws Exception {
        for (var kind : RequestKind.values()) {
            var id = filed(kind, "");

            shown(id)
                    .andExpect(jsonPath("$.kind").value(kind.name()))
                    .andExpect(jsonPath("$.status").value("AWAITING_IDENTITY"));
        }
    }

    @Test
    void a_request_says_what_it_is_limited_to_what_about_and_who_asks() throws Exception {
        var part = filed(RequestKind.ERASURE, ", \"narrowed\": {\"scope\": [\"library.track\"]}");
        shown(part).andExpect(jsonPath("$.narrowed.scope", hasItem("library.track")));
        var behalf = filed(
                RequestKind.OBJECTION,
                ", \"narrowed\": {\"about\": \"direct-marketing\", \"onBehalf\": \"MANDATE\", \"person\": \"D. Jockey\"}");

        shown(behalf)
                .andExpect(jsonPath("$.narrowed.about").value("direct-marketing"))
                .andExpect(jsonPath("$.narrowed.onBehalf").value("MANDATE"))
                .andExpect(jsonPath("$.mandateChecked").value(false))
                .andExpect(content().string(not(containsString("D. Jockey"))));
        filing(RequestKind.ERASURE, ", \"narrowed\": {\"scope\": [\"nonsense\"]}")
                .andExpect(status().isBadRequest());
    }

    @Test
    void a_restriction_goes_its_whole_way() throws Exception {
        var id = RunAs.jobFor("test", () -> identified(RequestKind.RESTRICTION, Particulars.NONE));

        send(id, "decision", "{\"outcome\": \"WHOLLY\"}").andExpect(status().isBadRequest());
        send(id, "decision", "{\"outcome\": \"WHOLLY\", \"words\": \"Done.\", \"restriction\": \"UNLAWFUL\"}")
                .andExpect(status().isAccepted());
        send(id, "decision", "{\"outcome\": \"WHOLLY\", \"words\": \"Done.\", \"restriction\": \"UNLAWFUL\"}")
                .andExpect(status().isConflict());

        shown(id)
                .andExpect(jsonPath("$.status").value("ANSWERING"))
                .andExpect(jsonPath("$.decision").value("WHOLLY"));
    }

    @Test
    void an_objection_says_later_what_it_is_about() throws Exception {
        var id = RunAs.jobFor("test", () -> identified(RequestKind.OBJECTION, Particulars.NONE));

        send(id, "about", "{\"about\": \"dsar-handling\"}").andExpect(status().isBadRequest());
        send(id, "about", "{\"about\": \"product-analytics\"}").andExpect(status().isNoContent());
        send(id, "decision", "{\"outcome\": \"WHOLLY\", \"words\": \"Stopped.\"}")
                .andExpect(status().isAccepted());
    }

    @Test
    void a_case_is_taken_on_joined_and_withdrawn() throws Exception {
        var earlier = filed(RequestKind.RESTRICTION, "");
        var later = filed(RequestKind.RESTRICTION, "");

        send(earlier, "assignment", "{\"assignee\": \"staff-7\"}").andExpect(status().isNoContent());
        shown(earlier).andExpect(jsonPath("$.assignee").value("staff-7"));
        send(later, "join", "{}").andExpect(status().isBadRequest());
        send(later, "join", "{\"into\": \"" + earlier + "\"}").andExpect(status().isNoContent());
        send(earlier, "withdrawal", "{\"reason\": \"settled by telephone\"}").andExpect(status().isNoContent());

        shown(later).andExpect(jsonPath("$.status").value("JOINED"));
        shown(earlier).andExpect(jsonPath("$.status").value("WITHDRAWN"));
        send(earlier, "withdrawal", "{\"reason\": \"again\"}").andExpect(status().isConflict());
    }

    @Test
    void what_is_meant_is_asked_and_recorded() throws Exception {
        var id = filed(RequestKind.ACCESS, "");

        send(id, "question", "{\"question\": \"All of it?\"}")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.pauses").value(true));
        send(id, "specification", "{\"scope\": [\"library.track\"], \"words\": \"My tracks.\"}")
                .andExpect(status().isNoContent());

        shown(id).andExpect(jsonPath("$.narrowed.scope", hasItem("library.track")));
    }

    @Test
    void a_mandate_settles_identity_and_shows_no_passphrase_where_there_is_no_package() throws Exception {
        var person = RunAs.jobFor("test", () -> anAccountOf(ADDRESS));
        var id = filed(
                RequestKind.RESTRICTION,
                ", \"accountId\": \"" + person + "\", \"narrowed\": {\"onBehalf\": \"MANDATE\"}");

        send(id, "mandate", "{\"proof\": \"seen\"}").andExpect(status().isBadRequest());
        send(id, "mandate", "{\"proof\": \"Signed mandate, compared by telephone\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.passphrase").doesNotExist());

        shown(id).andExpect(jsonPath("$.mandateChecked").value(true));
    }

    @Test
    void recipients_are_listed_and_settled() throws Exception {
        var id = RunAs.jobFor("test", () -> {
            anAccountOf(ADDRESS);
            asSuperuser()
                    .sql("INSERT INTO stripe_customer (id, account_id, created_at, told_at)"
                            + " SELECT 'cus_1', id, '2026-01-01Z', '2026-01-01Z' FROM account WHERE email = :email")
                    .param("email", ADDRESS)
                    .update();
            return identifiedAgain(RequestKind.RESTRICTION, Particulars.NONE);
        });
        var confirmed = "{\"recipient\": \"stripe\", \"reference\": \"ri_4711\"}";

        send(id, "recipients", confirmed).andExpect(status().isConflict());
        send(id, "decision", "{\"outcome\": \"WHOLLY\", \"words\": \"Done.\", \"restriction\": \"UNLAWFUL\"}");
        send(id, "recipients", "{\"recipient\": \"stripe\"}").andExpect(status().isBadRequest());
        send(id, "recipients", confirmed).andExpect(status().isNoContent());

        http.perform(get("/api/v1/requests/" + id + "/recipients").with(role("auditor")))
                .andExpect(jsonPath("$[?(@.recipient == 'stripe')].outcome", hasItem("Done")));
    }

    private RequestId filed(RequestKind kind, String more) throws Exception {
        var made = filing(kind, more)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return RequestId.of(JsonPath.read(made, "$.id"));
    }

    private ResultActions filing(RequestKind kind, String more) throws Exception {
        var body = "{\"kind\": \"" + kind + "\", \"channel\": \"API\", \"receivedAt\": \"2026-11-20T08:00:00Z\","
                + " \"email\": \"dj@example.org\"" + more + "}";
        clock.advance(Duration.ofSeconds(20));
        return http.perform(post("/api/v1/requests")
                .with(role("dpo"))
                .header("Idempotency-Key", RequestId.next(clock).toString())
                .contentType("application/json")
                .content(body));
    }

    private ResultActions send(RequestId id, String act, String body) throws Exception {
        clock.advance(Duration.ofSeconds(20));
        return http.perform(post("/api/v1/requests/" + id + "/" + act)
                .with(role("dpo"))
                .contentType("application/json")
                .content(body));
    }

    private ResultActions shown(RequestId id) throws Exception {
        clock.advance(Duration.ofSeconds(20));
        return http.perform(get("/api/v1/requests/" + id).with(role("auditor"))).andExpect(status().isOk());
    }

    private static RequestPostProcessor role(String role) {
        return jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
