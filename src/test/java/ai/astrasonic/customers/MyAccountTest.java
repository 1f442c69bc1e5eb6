package ai.astrasonic.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.OpenedAccounts;
import ai.astrasonic.testing.SignIn;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One's own account: whoever is signed in, and nobody else's. */
@DatabaseTest
class MyAccountTest {

    @Autowired
    MyAccount mine;

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext application;

    private AccountId ada;

    @BeforeEach
    void two_people_have_accounts() {
        ada = opened("ada", "identity-of-ada");
        opened("bob", "identity-of-bob");
    }

    private AccountId opened(String name, String identity) {
        return OpenedAccounts.open(register, clock, name, identity);
    }

    @Test
    void an_account_is_that_of_whoever_is_signed_in() {
        var contact = SignIn.as(SignIn.customer("identity-of-ada"), mine::contact);

        assertThat(contact.id()).isEqualTo(ada);
        assertThat(contact.email().typed()).isEqualTo("ada@example.org");
    }

    @Test
    void whoever_the_identity_server_knows_and_we_do_not_has_none() {
        assertThatThrownBy(() -> SignIn.as(SignIn.customer("identity-of-eve"), mine::contact))
                .isInstanceOf(NoAccount.class);
    }

    @Test
    void somebody_who_was_erased_has_none() {
        jdbc.sql(
                        "UPDATE account SET email = NULL, email_as_typed = NULL, display_name = NULL, identity_id = NULL WHERE id = :id")
                .param("id", ada.value())
                .update();
        new AccountRows(jdbc).close(ada, "ERASED");

        assertThatThrownBy(() -> SignIn.as(SignIn.customer("identity-of-ada"), mine::contact))
                .isInstanceOf(NoAccount.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
    void no_member_of_staff_is_a_customer_by_their_office(String role) {
        assertThatThrownBy(() -> SignIn.as(SignIn.fresh("identity-of-ada", role), mine::contact))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void over_http_it_is_told_to_whoever_brings_a_token() {
        var answer = http().get()
                .uri("/api/v1/me")
                .with(SecurityMockMvcRequestPostProcessors.authentication(SignIn.customer("identity-of-ada")));

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.email").isEqualTo("ada@example.org");
    }

    @Test
    void without_a_token_or_an_account_nothing_is_told() {
        SecurityContextHolder.clearContext();
        assertThat(http().get().uri("/api/v1/me")).hasStatus(401);
        assertThat(http().get()
                        .uri("/api/v1/me")
                        .with(SecurityMockMvcRequestPostProcessors.authentication(SignIn.customer("identity-of-eve"))))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Whoever this token is of has no account here");
    }

    private MockMvcTester http() {
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build());
    }
}
