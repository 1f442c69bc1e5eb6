package ai.astrasonic.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.identityserver.CustomerSessions.Session;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import ai.astrasonic.testing.SignIn;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Where somebody is signed in, and only they may end it. */
@DatabaseTest
class MySessionsTest {

    private final IdentityServerForTests server = IdentityServerForTests.ofTheRun();
    private final String ada = UUID.randomUUID().toString();
    private final String bob = UUID.randomUUID().toString();

    @Autowired
    MySessions sessions;

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext application;

    @BeforeEach
    void ada_is_signed_in_twice_and_bob_once() {
        opened("ada", ada);
        opened("bob", bob);
        server.door().hasSession(ada, "desk", "192.0.2.1", clock.instant());
        server.door().hasSession(ada, "phone", "2001:db8::1", clock.instant());
        server.door().hasSession(bob, "bobs", "192.0.2.2", clock.instant());
    }

    @AfterEach
    void nobody_is_left() {
        server.door().isAsNew();
    }

    private void opened(String name, String identity) {
        var email = new EmailAddress(name + "@example.org");
        register.register(List.of(new NewAccount(
                AccountId.next(clock), email, name, "NL", Locale.of("nl"), null, identity, clock.instant())));
        server.knows(identity);
    }

    @Test
    void they_are_listed_with_where_they_came_from() {
        var all = SignIn.as(SignIn.customer(ada), sessions::all);

        assertThat(all).extracting(Session::id).containsExactlyInAnyOrder("desk", "phone");
        assertThat(all)
                .contains(new Session(
                        "phone",
                        "2001:db8::1",
                        clock.instant(),
                        clock.instant().plusSeconds(60),
                        List.of("astrasonic")));
    }

    @Test
    void one_of_them_is_ended_and_that_is_noted() {
        as(ada, () -> sessions.end("phone"));

        assertThat(server.door().isOpen("phone")).isFalse();
        assertThat(server.door().isOpen("desk")).isTrue();
        assertThat(audited()).containsExactly("ended-session");
    }

    @Test
    void the_session_of_somebody_else_is_not_there() {
        for (var session : List.of("bobs", "nobodys", "..", "", "desk/../bobs")) {
            assertThatThrownBy(() -> as(ada, () -> sessions.end(session)))
                    .as(session)
                    .isInstanceOf(NoSuchElementException.class);
        }
        assertThat(server.door().isOpen("bobs")).isTrue();
        assertThat(audited()).isEmpty();
    }

    @Test
    void signing_out_everywhere_ends_all_of_ones_own_and_no_other() {
        as(ada, sessions::endAll);

        assertThat(server.door().isOpen("desk")).isFalse();
        assertThat(server.door().isOpen("phone")).isFalse();
        assertThat(server.door().isOpen("bobs")).isTrue();
        assertThat(audited()).containsExactly("ended-all-sessions");
    }

    @Test
    void whoever_has_no_account_has_nothing_to_list_or_end() {
        assertThatThrownBy(() -> SignIn.as(SignIn.customer("eve"), sessions::all))
                .isInstanceOf(NoAccount.class);
        assertThatThrownBy(() -> as("eve", sessions::endAll)).isInstanceOf(NoAccount.class);
    }

    @Test
    void over_http_one_sees_which_is_the_present_one_and_another_persons_is_not_found() {
        var http = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build());
        var token = SecurityMockMvcRequestPostProcessors.jwt()
                .jwt(jwt -> jwt.subject(ada).claim("sid", "desk"))
                .authorities(AuthorityUtils.createAuthorityList("ROLE_" + Roles.CUSTOMER));

        assertThat(http.get().uri("/api/v1/me/sessions").with(token))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.current == true)].id")
                .asArray()
                .containsExactly("desk");
        assertThat(http.delete().uri("/api/v1/me/sessions/bobs").with(token)).hasStatus(404);
        assertThat(http.delete().uri("/api/v1/me/sessions/phone").with(token)).hasStatus(204);
        assertThat(http.post().uri("/api/v1/me/sessions/end-all").with(token)).hasStatus(204);
        assertThat(server.door().isOpen("desk")).isFalse();
    }

    private static void as(String identity, Runnable act) {
        SignIn.as(SignIn.customer(identity), () -> {
            act.run();
            return List.of();
        });
    }

    private List<String> audited() {
        return jdbc.sql("SELECT verb FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }
}
