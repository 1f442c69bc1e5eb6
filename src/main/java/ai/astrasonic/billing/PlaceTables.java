package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.database.TextArray;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the evidence of where a customer is; what was once captured is never changed. */
@Component
class PlaceTables {

    private static final String TOLD = """
            INSERT INTO place_evidence (payment_id, kind, country, source_object, captured_at, account_id)
            SELECT t.payment_id, t.kind, t.country, t.payment_id, t.captured_at, p.account_id
            FROM unnest(:payment::text[], :kind::text[], :country::text[], :captured::timestamptz[])
                 AS t(payment_id, kind, country, captured_at)
            JOIN payment p ON p.id = t.payment_id
            ON CONFLICT (payment_id, kind) DO NOTHING
            """;

    /** A VAT number says in which member state it was given; Greece writes itself EL there. */
    private static final String OF_INVOICES = """
            INSERT INTO place_evidence (payment_id, kind, country, source_object, captured_at, account_id)
            SELECT p.id, e.kind, e.country, i.id, i.created_at, p.account_id
            FROM payment p JOIN invoice i ON i.id = p.invoice_id
            CROSS JOIN LATERAL (VALUES
                ('billing-address', i.tax_country),
                ('vat-number', CASE left(i.vat_number, 2) WHEN 'EL' THEN 'GR' ELSE left(i.vat_number, 2) END)) e(kind, country)
            WHERE (p.id = ANY(:payments) OR p.invoice_id = ANY(:invoices)) AND e.country ~ '^[A-Z]{2}$'
            ON CONFLICT (payment_id, kind) DO NOTHING
            """;

    private final JdbcClient jdbc;

    PlaceTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void evidence(List<StripeTold.Evidence> told) {
        jdbc.sql(TOLD)
                .param("payment", TextArray.of(told, StripeTold.Evidence::paymentId))
                .param("kind", TextArray.of(told, StripeTold.Evidence::kind))
                .param("country", TextArray.of(told, StripeTold.Evidence::country))
                .param("captured", TextArray.of(told, StripeTold.Evidence::capturedAt))
                .update();
    }

    /** What the invoices tell of payments that they belong to. */
    void ofInvoices(List<String> payments, List<String> invoices) {
        jdbc.sql(OF_INVOICES)
                .param("payments", payments.toArray(String[]::new))
                .param("invoices", invoices.toArray(String[]::new))
                .update();
    }
}
