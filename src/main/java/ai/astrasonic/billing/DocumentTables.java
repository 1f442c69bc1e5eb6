package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.database.TextArray;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes customers, invoices, refunds and disputes: new ones in, known ones only by a newer word. */
@Component
class DocumentTables {

    private static final String CUSTOMERS = """
            INSERT INTO stripe_customer AS known (id, account_id, email, name, country, created_at, deleted_at, told_at)
            SELECT id, account, email, name, country, created_at, CASE WHEN deleted THEN :told END, :told
            FROM unnest(:id::text[], :account::uuid[], :email::text[], :name::text[], :country::text[],
                        :created::timestamptz[], :deleted::boolean[])
                 AS t(id, account, email, name, country, created_at, deleted)
            WHERE NOT EXISTS (SELECT FROM account a WHERE a.id = t.account AND a.status = 'ERASED')
            ON CONFLICT (id) DO UPDATE SET account_id = coalesce(excluded.account_id, known.account_id),
                email = excluded.email, name = excluded.name, country = excluded.country,
                deleted_at = coalesce(known.deleted_at, excluded.deleted_at), told_at = excluded.told_at
            WHERE known.told_at < excluded.told_at
            """;

    private static final String INVOICES = """
            INSERT INTO invoice AS known (id, account_id, customer_id, number, total_minor, tax_minor, paid_minor,
                currency, tax_country, billed_name, billed_email, status, created_at, finalized_at, exempt, vat_number, told_at)
            SELECT t.id, c.account_id, t.customer_id, t.number, t.total, t.tax, t.paid, t.currency, t.country, t.name,
                   t.email, t.status, t.created_at, t.finalized_at, t.exempt, t.vat_number, :told
            FROM unnest(:id::text[], :customer::text[], :number::text[], :total::bigint[], :tax::bigint[],
                        :paid::bigint[], :currency::text[], :country::text[], :name::text[], :email::text[],
                        :status::text[], :created::timestamptz[], :finalized::timestamptz[], :exempt::text[],
                        :vat::text[])
                 AS t(id, customer_id, number, total, tax, paid, currency, country, name, email, status, created_at,
                      finalized_at, exempt, vat_number)
            LEFT JOIN stripe_customer c ON c.id = t.customer_id
            ON CONFLICT (id) DO UPDATE SET number = excluded.number,
                total_minor = CASE known.status WHEN 'draft' THEN excluded.total_minor ELSE known.total_minor END,
                tax_minor = CASE known.status WHEN 'draft' THEN excluded.tax_minor ELSE known.tax_minor END,
                paid_minor = excluded.paid_minor, status = excluded.status, told_at = excluded.told_at,
                finalized_at = coalesce(known.finalized_at, excluded.finalized_at),
                exempt = CASE known.status WHEN 'draft' THEN excluded.exempt ELSE coalesce(known.exempt, excluded.exempt) END,
                vat_number = CASE known.status WHEN 'draft' THEN excluded.vat_number
                                               ELSE coalesce(known.vat_number, excluded.vat_number) END
            WHERE is_newer_word(known.told_at, known.status, excluded.told_at, excluded.status)
            RETURNING id
            """;

    private static final String LINES = """
            INSERT INTO invoice_line (id, invoice_id, account_id, position, description, quantity, amount_minor,
                currency, period_start, period_end)
            SELECT t.id, t.invoice_id, i.account_id, t.position, t.description, t.quantity, t.amount, t.currency,
                   t.period_start, t.period_end
            FROM unnest(:id::text[], :invoice::text[], :position::integer[], :description::text[], :quantity::bigint[],
                        :amount::bigint[], :currency::text[], :start::timestamptz[], :end::timestamptz[])
                 AS t(id, invoice_id, position, description, quantity, amount, currency, period_start, period_end)
            JOIN invoice i ON i.id = t.invoice_id
            ON CONFLICT (id) DO NOTHING
            """;

    /** Of an invoice that is final; a draft has none yet. */
    private static final String TAXES = """
            INSERT INTO invoice_tax (invoice_id, position, amount_minor, taxable_minor, reason, inclusive, rate_id)
            SELECT t.invoice_id, t.position, t.amount, t.taxable, t.reason, t.inclusive, t.rate_id
            FROM unnest(:invoice::text[], :position::int[], :amount::bigint[], :taxable::bigint[], :reason::text[],
                        :inclusive::boolean[], :rate::text[])
                 AS t(invoice_id, position, amount, taxable, reason, inclusive, rate_id)
            ON CONFLICT (invoice_id, position) DO NOTHING
            """;

    private static final String REFUNDS = """
            INSERT INTO refund AS known (id, account_id, payment_id, amount_minor, currency, reason, status, created_at, told_at)
            SELECT t.id, p.account_id, t.payment_id, t.amount, t.currency, t.reason, t.status, t.created_at, :told
            FROM unnest(:id::text[], :payment::text[], :amount::bigint[], :currency::text[], :reason::text[],
                        :status::text[], :created::timestamptz[])
                 AS t(id, payment_id, amount, currency, reason, status, created_at)
            LEFT JOIN payment p ON p.id = t.payment_id
            ON CONFLICT (id) DO UPDATE SET reason = excluded.reason, status = excluded.status, told_at = excluded.told_at
            WHERE is_newer_word(known.told_at, known.status, excluded.told_at, excluded.status)
            RETURNING id
            """;

    private static final String DISPUTES = """
            INSERT INTO dispute AS known (id, account_id, payment_id, amount_minor, currency, reason, status,
                evidence_due_at, created_at, told_at)
            SELECT t.id, p.account_id, t.payment_id, t.amount, t.currency, t.reason, t.status, t.due, t.created_at, :told
            FROM unnest(:id::text[], :payment::text[], :amount::bigint[], :currency::text[], :reason::text[],
                        :status::text[], :due::timestamptz[], :created::timestamptz[])
                 AS t(id, payment_id, amount, currency, reason, status, due, created_at)
            LEFT JOIN payment p ON p.id = t.payment_id
            ON CONFLICT (id) DO UPDATE SET (reason, status, evidence_due_at, told_at, closed_at) = (
                SELECT CASE WHEN newer THEN excluded.reason ELSE known.reason END,
                       CASE WHEN newer THEN excluded.status ELSE known.status END,
                       CASE WHEN newer THEN excluded.evidence_due_at ELSE known.evidence_due_at END,
                       CASE WHEN newer THEN excluded.told_at ELSE known.told_at END,
                       CASE WHEN NOT newer THEN known.told_at WHEN known.status IN ('won', 'lost', 'warning_closed', 'prevented') THEN known.closed_at
                            WHEN excluded.status IN ('won', 'lost', 'warning_closed', 'prevented') THEN excluded.told_at ELSE known.closed_at END
                FROM (SELECT is_newer_word(known.told_at, known.status, excluded.told_at, excluded.status) AS newer) word)
            WHERE is_newer_word(known.told_at, known.status, excluded.told_at, excluded.status)
               -- It was heard of when it was over already, and was not before: so the word known is the one that closed it.
               OR known.closed_at IS NULL AND known.status IN ('won', 'lost', 'warning_closed', 'prevented') AND excluded.status NOT IN ('won', 'lost', 'warning_closed', 'prevented')
            RETURNING id
            """;

    private final JdbcClient jdbc;

    DocumentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int customers(List<StripeTold.Customer> told, Instant at) {
        return jdbc.sql(CUSTOMERS)
                .param("id", TextArray.of(told, StripeTold.Customer::id))
                .param("account", TextArray.of(told, StripeTold.Customer::account))
                .param("email", TextArray.of(told, StripeTold.Customer::email))
                .param("name", TextArray.of(told, StripeTold.Customer::name))
                .param("country", TextArray.of(told, StripeTold.Customer::country))
                .param("created", TextArray.of(told, StripeTold.Customer::createdAt))
                .param("deleted", TextArray.of(told, StripeTold.Customer::deleted))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<String> invoices(List<StripeTold.Invoice> told, Instant at) {
        var written = jdbc.sql(INVOICES)
                .param("id", TextArray.of(told, StripeTold.Invoice::id))
                .param("customer", TextArray.of(told, StripeTold.Invoice::customerId))
                .param("number", TextArray.of(told, StripeTold.Invoice::number))
                .param("total", TextArray.of(told, StripeTold.Invoice::totalMinor))
                .param("tax", TextArray.of(told, StripeTold.Invoice::taxMinor))
                .param("paid", TextArray.of(told, StripeTold.Invoice::paidMinor))
                .param("currency", TextArray.of(told, StripeTold.Invoice::currency))
                .param("country", TextArray.of(told, StripeTold.Invoice::taxCountry))
                .param("name", TextArray.of(told, StripeTold.Invoice::billedName))
                .param("email", TextArray.of(told, StripeTold.Invoice::billedEmail))
                .param("status", TextArray.of(told, StripeTold.Invoice::status))
                .param("created", TextArray.of(told, StripeTold.Invoice::createdAt))
                .param("finalized", TextArray.of(told, StripeTold.Invoice::finalizedAt))
                .param("exempt", TextArray.of(told, StripeTold.Invoice::exempt))
                .param("vat", TextArray.of(told, StripeTold.Invoice::vatNumber))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
        lines(told.stream().flatMap(i -> i.lines().stream()).toList());
        taxes(told.stream()
                .filter(invoice -> !invoice.status().equals("draft"))
                .flatMap(invoice -> invoice.taxes().stream())
                .toList());
        return written;
    }

    private void lines(List<StripeTold.Line> told) {
        jdbc.sql(LINES)
                .param("id", TextArray.of(told, StripeTold.Line::id))
                .param("invoice", TextArray.of(told, StripeTold.Line::invoiceId))
                .param("position", TextArray.of(told, StripeTold.Line::position))
                .param("description", TextArray.of(told, StripeTold.Line::description))
                .param("quantity", TextArray.of(told, StripeTold.Line::quantity))
                .param("amount", TextArray.of(told, StripeTold.Line::amountMinor))
                .param("currency", TextArray.of(told, StripeTold.Line::currency))
                .param("start", TextArray.of(told, StripeTold.Line::periodStart))
                .param("end", TextArray.of(told, StripeTold.Line::periodEnd))
                .update();
    }

    private void taxes(List<StripeTold.Tax> told) {
        jdbc.sql(TAXES)
                .param("invoice", TextArray.of(told, StripeTold.Tax::invoiceId))
                .param("position", TextArray.of(told, StripeTold.Tax::position))
                .param("amount", TextArray.of(told, StripeTold.Tax::amountMinor))
                .param("taxable", TextArray.of(told, StripeTold.Tax::taxableMinor))
                .param("reason", TextArray.of(told, StripeTold.Tax::reason))
                .param("inclusive", TextArray.of(told, StripeTold.Tax::inclusive))
                .param("rate", TextArray.of(told, StripeTold.Tax::rateId))
                .update();
    }

    List<String> refunds(List<StripeTold.Refund> told, Instant at) {
        return jdbc.sql(REFUNDS)
                .param("id", TextArray.of(told, StripeTold.Refund::id))
                .param("payment", TextArray.of(told, StripeTold.Refund::paymentId))
                .param("amount", TextArray.of(told, StripeTold.Refund::amountMinor))
                .param("currency", TextArray.of(told, StripeTold.Refund::currency))
                .param("reason", TextArray.of(told, StripeTold.Refund::reason))
                .param("status", TextArray.of(told, StripeTold.Refund::status))
                .param("created", TextArray.of(told, StripeTold.Refund::createdAt))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> disputes(List<StripeTold.Dispute> told, Instant at) {
        return jdbc.sql(DISPUTES)
                .param("id", TextArray.of(told, StripeTold.Dispute::id))
                .param("payment", TextArray.of(told, StripeTold.Dispute::paymentId))
                .param("amount", TextArray.of(told, StripeTold.Dispute::amountMinor))
                .param("currency", TextArray.of(told, StripeTold.Dispute::currency))
                .param("reason", TextArray.of(told, StripeTold.Dispute::reason))
                .param("status", TextArray.of(told, StripeTold.Dispute::status))
                .param("due", TextArray.of(told, StripeTold.Dispute::evidenceDueAt))
                .param("created", TextArray.of(told, StripeTold.Dispute::createdAt))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
