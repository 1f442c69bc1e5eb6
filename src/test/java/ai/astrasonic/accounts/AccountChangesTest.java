package ai.astrasonic.accounts;

import static ai.astrasonic.accounts.PeopleFixture.id;
import static ai.astrasonic.accounts.PeopleFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class AccountChangesTest {

    @Autowired
    AccountRegister register;

    @Autowired
    AccountChanges changes;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void a_former_address_says_from_when_until_when_it_was_used() {
        register.register(List.of(person(1, "old@example.org")));

        changes.changeEmail(id(1), new EmailAddress("new@example.org"), "asked by letter");

        assertThat(jdbc.sql("SELECT used_from, used_until FROM account_email")
                        .query()
                        .singleRow()
                        .values())
                .extracting(at -> ((java.sql.Timestamp) at).toInstant())
                .containsExactly(PeopleFixture.JOINED, clock.instant());
    }

    @Test
    void writing_the_same_address_differently_keeps_no_former_one() {
        register.register(List.of(person(1, "noor@example.org")));

        changes.changeEmail(id(1), new EmailAddress("Noor@Example.org"), "asked by letter");

        assertThat(jdbc.sql("SELECT count(*) FROM account_email")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(accounts.contactOf(id(1))).map(AccountContact::email).contains(new EmailAddress("Noor@Example.org"));
    }

    @Test
    void restriction_can_be_set_and_lifted() {
        register.register(List.of(person(1, "noor@example.org")));

        changes.restrict(id(1), "accuracy contested");
        assertThat(accounts.summary(id(1))).map(AccountSummary::restricted).contains(true);

        changes.liftRestriction(id(1), "checked");
        assertThat(accounts.summary(id(1))).map(AccountSummary::restricted).contains(false);
    }

    @Test
    void an_erased_person_can_be_neither_restricted_nor_written_to() {
        register.register(List.of(person(1, "noor@example.org")));
        jdbc.sql("""
                UPDATE account SET status = 'ERASED', erased_at = now(), email = NULL, email_as_typed = NULL,
                    display_name = NULL, birth_year = NULL""").update();

        assertThat(accounts.contactOf(id(1))).isEmpty();
        assertThat(accounts.summary(id(1))).map(AccountSummary::maskedName).contains("");
        assertThatThrownBy(() -> changes.restrict(id(1), "accuracy contested"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has been erased");
    }

    @Test
    void nobody_under_sixteen_gets_an_account() {
        assertThatThrownBy(() -> new NewAccount(
                        id(1),
                        new EmailAddress("kid@example.org"),
                        "Kid",
                        "NL",
                        Locale.ENGLISH,
                        2010,
                        null,
                        PeopleFixture.JOINED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("kid@");
    }
}
