package ai.astrasonic.rectification;

import static ai.astrasonic.accounts.PeopleFixture.id;
import static ai.astrasonic.accounts.PeopleFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.accounts.AccountAttribute;
import ai.astrasonic.accounts.AccountChanges;
import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.rectification.Reached.Outcome;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = {"dpo", "system"})
class RectificationsTest {

    private static final AccountId NOOR = id(1);

    @Autowired
    Rectifications rectifications;

    @Autowired
    RectificationReveal reveal;

    @Autowired
    Statements statements;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountChanges changes;

    @Autowired
    Restrictions restrictions;

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noorWhoseAddressIsMisspelt() {
        register.register(List.of(person(1, "Nor@example.org"), person(2, "bo@example.org")));
        jdbc.sql("""
                INSERT INTO stripe_customer (id, account_id, email, name, created_at, told_at)
                VALUES ('cus_1', :noor, 'nor@example.org', 'Noor', now(), now()),
                       ('cus_2', :noor, 'office@example.org', null, now(), now())""").param("noor", NOOR.value()).update();
        jdbc.sql("""
                INSERT INTO support_conversation (id, account_id, contact_email, channel, subject, opened_at)
                VALUES (:id, :noor, 'nor@example.org', 'MAIL', 'help', now())""").param("id", new UUID(5, 5)).param("noor", NOOR.value()).update();
        jdbc.sql("""
                INSERT INTO invoice (id, account_id, total_minor, paid_minor, currency, billed_email, status, created_at, told_at)
                VALUES ('in_1', :noor, 100, 100, 'EUR', 'NOR@example.org', 'paid', now(), now())""").param("noor", NOOR.value()).update();
    }

    @Test
    void a_wrong_address_is_corrected_in_every_place_that_the_map_names() {
        assertThat(correct(AccountAttribute.EMAIL, "Noor@example.org"))
                .isInstanceOfSatisfying(
                        Correction.Corrected.class,
                        done -> assertThat(done.rectification().places())
                                .contains(
                                        new Reached("billing.customer", "email", Outcome.CORRECTED, 1),
                                        new Reached("support.conversation", "contact_email", Outcome.CORRECTED, 1),
                                        new Reached("billing.invoice", "billed_email", Outcome.STATED, 1),
                                        new Reached("keycloak.user", "email", Outcome.WAITING, 0),
                                        new Reached("stripe.customer", "email", Outcome.WAITING, 0)));

        assertThat(accounts.contactOf(NOOR))
                .map(contact -> contact.email().typed())
                .contains("Noor@example.org");
        assertThat(emails("stripe_customer", "email"))
                .containsExactlyInAnyOrder("noor@example.org", "office@example.org");
        assertThat(emails("support_conversation", "contact_email")).containsExactly("noor@example.org");
    }

    @Test
    void a_billing_document_is_never_rewritten() {
        correct(AccountAttribute.EMAIL, "noor@example.org");

        assertThat(emails("invoice", "billed_email")).containsExactly("NOR@example.org");

        statements.add(NOOR, "billing.invoice", "My address was misspelt on it.", "asked", null);
        assertThat(statements.of(NOOR))
                .singleElement()
                .extracting(Statement::dataSet)
                .isEqualTo("billing.invoice");
    }

    @Test
    void a_wrong_address_does_not_stay_as_a_former_one() {
        changes.changeEmail(NOOR, new EmailAddress("moved@example.org"), "moved");
        correct(AccountAttribute.EMAIL, "nor@example.org");

        correct(AccountAttribute.EMAIL, "noor@example.org");

        assertThat(emails("account_email", "email")).isEmpty();
    }

    @Test
    void before_and_after_are_kept_encrypted_and_shown_to_whoever_says_why() {
        var done = (Correction.Corrected) correct(AccountAttribute.EMAIL, "noor@example.org");
        var id = done.rectification().id();

        assertThat(jdbc.sql("SELECT rectification::text FROM rectification")
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("example.org");
        assertThat(reveal.reveal(id, RectificationReveal.Side.BEFORE, "case")).contains("Nor@example.org");
        assertThat(reveal.reveal(id, RectificationReveal.Side.AFTER, "case")).contains("noor@example.org");
        assertThatThrownBy(() -> reveal.reveal(id, RectificationReveal.Side.BEFORE, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE verb = 'revealed'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_waits_elsewhere_is_confirmed_by_hand_and_once() {
        var done = (Correction.Corrected) correct(AccountAttribute.EMAIL, "noor@example.org");
        var id = done.rectification().id();

        assertThat(rectifications.confirm(id, "stripe.customer.email", "ticket 12"))
                .isTrue();
        assertThat(rectifications.confirm(id, "stripe.customer.email", "ticket 12"))
                .isFalse();
        assertThat(rectifications.of(NOOR).getFirst().waiting())
                .extracting(Reached::place)
                .contains("keycloak.user.email")
                .doesNotContain("stripe.customer.email");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, no address, NOT_AN_ADDRESS",
        "EMAIL, BO@example.org, TAKEN",
        "EMAIL, nооr@example.org, LOOK_ALIKE",
        "EMAIL, noor@exаmple.org, LOOK_ALIKE",
        "NAME, ' ', EMPTY",
        "NAME, Nооr, LOOK_ALIKE",
        "NAME, No\u200Bor, HIDDEN_CHARACTERS",
        "NAME, Noor\u202Egpj.exe, HIDDEN_CHARACTERS",
        "COUNTRY, XX, NOT_A_COUNTRY",
        "LANGUAGE, zz, NOT_A_LANGUAGE",
        "BIRTH_YEAR, 19990, NOT_A_YEAR",
        "BIRTH_YEAR, 1850, NOT_A_YEAR",
        "BIRTH_YEAR, 2027, NOT_A_YEAR",
        "BIRTH_YEAR, 2015, TOO_YOUNG"
    })
    void a_value_that_cannot_be_right_is_refused_and_nothing_changes(
            AccountAttribute attribute, String value, BadValue why) {
        assertThat(correct(attribute, value)).isEqualTo(new Correction.Refused(why));
        assertThat(rectifications.of(NOOR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, Нур Иванова",
        "NAME, 山田 はなこ",
        "NAME, نور‌الدین",
        "NAME, Siân O’Brien",
        "EMAIL, 用户@例子.公司",
        "EMAIL, нур@пример.рф",
        "COUNTRY, be",
        "LANGUAGE, DE",
        "BIRTH_YEAR, 1991"
    })
    void names_and_addresses_in_any_script_are_taken(AccountAttribute attribute, String value) {
        assertThat(correct(attribute, value)).isInstanceOf(Correction.Corrected.class);
    }

    @Test
    void the_same_name_in_another_unicode_form_changes_nothing() {
        correct(AccountAttribute.NAME, "Zoë");

        assertThat(correct(AccountAttribute.NAME, "Zoe\u0308")).isEqualTo(new Correction.Unchanged());
    }

    @Test
    void a_restricted_persons_data_can_be_corrected_an_erased_ones_cannot() {
        restrictions.restrict(NOOR, RestrictionGround.ACCURACY_CONTESTED, null, "the address is disputed");
        assertThat(correct(AccountAttribute.EMAIL, "noor@example.org")).isInstanceOf(Correction.Corrected.class);

        jdbc.sql("""
                UPDATE account SET status = 'ERASED', erased_at = now(), email = NULL, email_as_typed = NULL, display_name = NULL,
                    birth_year = NULL, identity_id = NULL""").update();
        assertThatThrownBy(() -> correct(AccountAttribute.NAME, "Noor")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rectifications.correct(
                        new AccountRows(jdbc).open(new AccountId(new UUID(3, 3))),
                        AccountAttribute.NAME,
                        "Noor",
                        " ",
                        "asked",
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Correction correct(AccountAttribute attribute, String value) {
        return rectifications.correct(NOOR, attribute, value, "mail from that address", "asked by letter", null);
    }

    private List<String> emails(String table, String column) {
        return jdbc.sql("SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL")
                .query(String.class)
                .list();
    }
}
