package ai.astrasonic.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(roles = "system")
class PaymentsTest {

    private static final Instant TOLD = Instant.parse("2026-11-22T08:00:00Z");
    private static final AccountId PERSON = new AccountId(new UUID(1, 1));
    private static final String CUSTOMER = StripeFixture.of("customer")
            .with("id", "cus_1")
            .with("metadata.account_id", PERSON)
            .json();
    private static final String CHARGE = charge().json();

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("retentionDataSource")
    DataSource asRetention;

    @Test
    void every_official_sample_object_is_kept_or_set_aside_with_a_reason() {
        var all = Stream.of(
                        "customer", "charge", "balance_transaction", "refund", "dispute", "invoice", "invoice_payment")
                .map(resource -> StripeFixture.of(resource).json())
                .toList();

        var report = payments.load(all, TOLD);

        assertThat(report.setAside()).isEmpty();
        assertThat(jdbc.sql("""
                        SELECT amount_minor || ' ' || currency || ' ' || method || ' ' || tax_country || ' ' || created_at
                        FROM payment""").query(String.class).single()).startsWith("100 USD card US 2009-02-13");
        assertThat(count("refund") + count("dispute") + count("invoice") + count("invoice_line"))
                .isEqualTo(4);
    }

    @Test
    void the_same_object_twice_is_kept_once() {
        payments.load(List.of(CUSTOMER, CHARGE, CHARGE), TOLD);
        var again = payments.load(List.of(CHARGE, CUSTOMER), TOLD);

        assertThat(again.written()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(count("payment")).isEqualTo(1);
    }

    @Test
    void an_older_word_does_not_undo_a_newer_one() {
        payments.load(List.of(charge().with("amount_refunded", 40).json()), TOLD);
        payments.load(List.of(CHARGE), TOLD.minusSeconds(1));
        assertThat(number("SELECT refunded_minor FROM payment")).isEqualTo(40);

        payments.load(List.of(charge().with("amount_refunded", 100).json()), TOLD.plusSeconds(1));
        assertThat(number("SELECT refunded_minor FROM payment")).isEqualTo(100);
    }

    @Test
    void a_payment_finds_its_person_in_whatever_order_the_objects_come() {
        payments.load(List.of(StripeFixture.of("refund").with("charge", "ch_1").json()), TOLD);
        payments.load(List.of(CHARGE), TOLD);
        payments.load(List.of(CUSTOMER), TOLD);

        assertThat(jdbc.sql("SELECT account_id FROM refund UNION SELECT account_id FROM payment")
                        .query(UUID.class)
                        .list())
                .containsExactly(PERSON.value());
        assertThat(payments.ownerOf("cus_1")).contains(PERSON);
        assertThat(payments.ownerOf("cus_")).isEmpty();
    }

    @Test
    void what_stripe_tells_of_a_customer_after_their_erasure_brings_nobody_back() {
        jdbc.sql("""
                        INSERT INTO account (id, email_since, status, created_at, erased_at)
                        VALUES (:person, :day, 'ERASED', :day, :day)""")
                .param("person", PERSON.value())
                .param("day", TOLD.atOffset(ZoneOffset.UTC))
                .update();

        payments.load(List.of(CUSTOMER), TOLD.plusSeconds(9));

        assertThat(count("stripe_customer")).isZero();
    }

    @Test
    void the_ledger_counts_without_a_gap() {
        payments.load(List.of(charge("ch_a"), charge("ch_b")), TOLD);
        payments.load(List.of(charge("ch_b"), charge("ch_c"), "{}"), TOLD);

        assertThat(jdbc.sql("SELECT ledger_number FROM payment ORDER BY 1")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_invoice_gives_its_payment_tax_and_country() {
        var invoice = StripeFixture.of("invoice")
                .with("id", "in_1")
                .with("customer_address.country", "NL")
                .with("total", 1210)
                .json()
                .replace("\"total_taxes\":null", "\"total_taxes\":[{\"amount\":210,\"type\":\"tax_rate_details\"}]");
        var settled =
                StripeFixture.of("invoice_payment").with("invoice", "in_1").with("payment.payment_intent", "pi_1");

        payments.load(List.of(invoice, charge().with("payment_intent", "pi_1").json(), settled.json()), TOLD);

        assertThat(jdbc.sql("SELECT invoice_id || ' ' || tax_minor || ' ' || tax_country FROM payment")
                        .query(String.class)
                        .single())
                .isEqualTo("in_1 210 NL");
    }

    @Test
    void a_deleted_customer_loses_name_and_address_but_not_the_account() {
        payments.load(
                List.of(StripeFixture.of("customer")
                        .with("email", "noor@example.org")
                        .with("metadata.account_id", PERSON)
                        .json()),
                TOLD);
        payments.load(List.of(StripeFixture.of("deleted_customer").json()), TOLD.plusSeconds(9));

        assertThat(jdbc.sql("SELECT num_nonnulls(email, name) FROM stripe_customer WHERE deleted_at IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(payments.ownerOf("cus_QXg1o8vcGmoR32")).contains(PERSON);
    }

    @Test
    void a_bad_object_is_set_aside_by_its_id_and_the_rest_is_kept() {
        var bad = charge().with("id", "ch_bad").with("created", "Noor Bakker").json();

        var report = payments.load(List.of(bad, "no json", "[1]", CHARGE), TOLD);

        assertThat(report.written()).isEqualTo(1);
        assertThat(report.setAside())
                .hasSize(3)
                .anyMatch(text -> text.startsWith("ch_bad"))
                .noneMatch(t -> t.contains("Noor"));
    }

    @Test
    void a_card_number_in_free_text_is_refused_and_the_payment_kept() {
        payments.load(
                List.of(charge().with("description", "paid by 4242 4242-4242 4242, thanks")
                        .json()),
                TOLD);

        assertThat(jdbc.sql("SELECT description FROM payment")
                        .query(String.class)
                        .single())
                .isEqualTo("paid by [card number refused], thanks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "refund", "dispute", "invoice", "invoice_line"})
    void only_retention_may_remove_a_financial_record(String table) {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE " + table).update()).isInstanceOf(DataAccessException.class);
        assertThat(JdbcClient.create(asRetention).sql("DELETE FROM " + table).update())
                .isZero();
    }

    @Test
    void the_application_cannot_change_what_was_paid() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE payment SET amount_minor = 0").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE payment SET created_at = now()").update())
                .isInstanceOf(DataAccessException.class);
    }

    private static StripeFixture charge() {
        return StripeFixture.of("charge").with("id", "ch_1").with("customer", "cus_1");
    }

    private static String charge(String id) {
        return charge().with("id", id).json();
    }

    private long count(String table) {
        return number("SELECT count(*) FROM " + table);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
