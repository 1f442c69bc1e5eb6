package ai.astrasonic.billing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sales for the tests of the financial term, each at noon of its day. */
public final class Sales {

    public static final UUID PERSON = new UUID(7, 7);

    private final JdbcClient jdbc;
    private int number;

    public Sales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static OffsetDateTime noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atOffset(java.time.ZoneOffset.UTC);
    }

    /** An invoice with one line, and its payment on the same day. */
    public Sales sale(String name, @Nullable String country, String day) {
        invoice(name, country, day);
        line(name, day, day);
        return payment("ch_" + name, "in_" + name, country, noon(day), PERSON);
    }

    public Sales invoice(String name, @Nullable String country, String day) {
        jdbc.sql("""
                        INSERT INTO invoice (id, account_id, customer_id, total_minor, paid_minor, currency, tax_country,
                                             billed_name, billed_email, status, created_at, told_at)
                        VALUES (:id, :person, 'cus_1', 1210, 1210, 'EUR', :country, 'Ann', 'ann@example.org', 'paid', :at, :at)""")
                .param("id", "in_" + name)
                .param("person", PERSON)
                .param("country", country)
                .param("at", noon(day))
                .update();
        return this;
    }

    public Sales line(String name, String from, String until) {
        jdbc.sql("""
                        INSERT INTO invoice_line (id, invoice_id, account_id, position, description, amount_minor, currency,
                                                  period_start, period_end)
                        VALUES (:id, :invoice, :person, 0, 'Astrasonic Pro', 1210, 'EUR', :from, :until)""")
                .param("id", "il_" + name + "_" + until)
                .param("invoice", "in_" + name)
                .param("person", PERSON)
                .param("from", noon(from))
                .param("until", noon(until))
                .update();
        return this;
    }

    /** A payment without an invoice. */
    public Sales payment(String name, @Nullable String country, String day) {
        return payment("ch_" + name, null, country, noon(day), PERSON);
    }

    public Sales payment(
            String id, @Nullable String invoice, @Nullable String country, OffsetDateTime at, @Nullable UUID person) {
        jdbc.sql("""
                        INSERT INTO payment (id, ledger_number, account_id, customer_id, invoice_id, amount_minor, currency,
                                             tax_country, method, description, status, created_at, told_at)
                        VALUES (:id, :number, :person, 'cus_1', :invoice, 1210, 'EUR', :country, 'card', 'Subscription update',
                                'succeeded', :at, :at)""")
                .param("id", id)
                .param("number", ++number)
                .param("person", person)
                .param("invoice", invoice)
                .param("country", country)
                .param("at", at)
                .update();
        return this;
    }

    public Sales refund(String name, String day) {
        jdbc.sql("""
                        INSERT INTO refund (id, account_id, payment_id, amount_minor, currency, status, created_at, told_at)
                        VALUES (:id, :person, :payment, 1210, 'EUR', 'succeeded', :at, :at)""")
                .param("id", "re_" + name + "_" + day)
                .param("person", PERSON)
                .param("payment", "ch_" + name)
                .param("at", noon(day))
                .update();
        return this;
    }

    /** A credit note of the invoice. */
    public Sales creditNote(String name, String day) {
        jdbc.sql("""
                        INSERT INTO credit_note (id, invoice_id, account_id, customer_id, total_minor, tax_minor, currency, status,
                                                 created_at, told_at)
                        VALUES ('cn_' || :name, 'in_' || :name, :person, 'cus_x', 100, 17, 'EUR', 'issued',
                                CAST(:day || ' 12:00Z' AS timestamptz), CAST(:day || ' 12:00Z' AS timestamptz))""")
                .param("name", name)
                .param("person", PERSON)
                .param("day", day)
                .update();
        return this;
    }

    /** Where the customer of the payment was. */
    public Sales evidence(String name, String day) {
        jdbc.sql("""
                        INSERT INTO place_evidence (payment_id, kind, country, source_object, captured_at, account_id)
                        VALUES ('ch_' || :name, 'card-country', 'NL', 'ch_' || :name, CAST(:day || ' 12:00Z' AS timestamptz), :person)""")
                .param("name", name)
                .param("person", PERSON)
                .param("day", day)
                .update();
        return this;
    }

    public Sales dispute(String name, String day, String status) {
        jdbc.sql("""
                        INSERT INTO dispute (id, account_id, payment_id, amount_minor, currency, reason, status, created_at,
                                             told_at)
                        VALUES (:id, :person, :payment, 1210, 'EUR', 'fraudulent', :status, :at, :at)""")
                .param("id", "dp_" + name + "_" + day)
                .param("person", PERSON)
                .param("payment", "ch_" + name)
                .param("status", status)
                .param("at", noon(day))
                .update();
        return this;
    }
}
