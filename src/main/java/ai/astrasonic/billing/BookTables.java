package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.database.TextArray;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what Stripe booked, paid out and applied as tax; each answers which were new or told something newer. */
@Component
class BookTables {

    private static final String BOOKED = """
            INSERT INTO balance_transaction AS known (id, source_id, reporting_category, type, amount_minor, fee_minor,
                fee_tax_minor, net_minor, currency, exchange_rate, status, created_at, available_at, told_at)
            SELECT t.*, :told
            FROM unnest(:id::text[], :source::text[], :category::text[], :type::text[], :amount::bigint[], :fee::bigint[],
                        :tax::bigint[], :net::bigint[], :currency::text[], :rate::numeric[], :status::text[],
                        :created::timestamptz[], :available::timestamptz[]) AS t
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, available_at = excluded.available_at,
                told_at = excluded.told_at
            WHERE is_newer_word(known.told_at, known.status, excluded.told_at, excluded.status)
            RETURNING id
            """;

    private static final String PAYOUTS = """
            INSERT INTO payout AS known (id, amount_minor, currency, status, automatic, arrives_on, failure_code,
                balance_transaction_id, failure_transaction_id, created_at, told_at)
            SELECT t.*, :told
            FROM unnest(:id::text[], :amount::bigint[], :currency::text[], :status::text[], :automatic::boolean[],
                        :arrives::date[], :code::text[], :transaction::text[], :failure::text[], :created::timestamptz[]) AS t
            ON CONFLICT (id) DO UPDATE SET status = excluded.status, arrives_on = excluded.arrives_on,
                failure_code = excluded.failure_code,
                balance_transaction_id = coalesce(excluded.balance_transaction_id, known.balance_transaction_id),
                failure_transaction_id = coalesce(excluded.failure_transaction_id, known.failure_transaction_id),
                told_at = excluded.told_at
            WHERE is_newer_word(known.told_at, known.status, excluded.told_at, excluded.status)
            RETURNING id
            """;

    private static final String RATES = """
            INSERT INTO stripe_tax_rate AS known (id, country, percent, kind, told_at)
            SELECT t.*, :told FROM unnest(:id::text[], :country::text[], :percent::numeric[], :kind::text[]) AS t
            ON CONFLICT (id) DO UPDATE SET country = excluded.country, percent = excluded.percent, kind = excluded.kind,
                told_at = excluded.told_at
            WHERE known.told_at < excluded.told_at
            RETURNING id
            """;

    /** Stripe tells which transactions a payout was made of only when it is asked for them. */
    private static final String PAID_OUT = """
            UPDATE balance_transaction SET payout_id = :payout WHERE id = ANY(:ids) AND payout_id IS DISTINCT FROM :payout
            RETURNING id
            """;

    private final JdbcClient jdbc;

    BookTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> booked(List<StripeTold.Booked> told, Instant at) {
        return jdbc.sql(BOOKED)
                .param("id", TextArray.of(told, StripeTold.Booked::id))
                .param("source", TextArray.of(told, StripeTold.Booked::sourceId))
                .param("category", TextArray.of(told, StripeTold.Booked::reportingCategory))
                .param("type", TextArray.of(told, StripeTold.Booked::type))
                .param("amount", TextArray.of(told, StripeTold.Booked::amountMinor))
                .param("fee", TextArray.of(told, StripeTold.Booked::feeMinor))
                .param("tax", TextArray.of(told, StripeTold.Booked::feeTaxMinor))
                .param("net", TextArray.of(told, StripeTold.Booked::netMinor))
                .param("currency", TextArray.of(told, StripeTold.Booked::currency))
                .param("rate", TextArray.of(told, StripeTold.Booked::exchangeRate))
                .param("status", TextArray.of(told, StripeTold.Booked::status))
                .param("created", TextArray.of(told, StripeTold.Booked::createdAt))
                .param("available", TextArray.of(told, StripeTold.Booked::availableAt))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> payouts(List<StripeTold.Payout> told, Instant at) {
        return jdbc.sql(PAYOUTS)
                .param("id", TextArray.of(told, StripeTold.Payout::id))
                .param("amount", TextArray.of(told, StripeTold.Payout::amountMinor))
                .param("currency", TextArray.of(told, StripeTold.Payout::currency))
                .param("status", TextArray.of(told, StripeTold.Payout::status))
                .param("automatic", TextArray.of(told, StripeTold.Payout::automatic))
                .param("arrives", TextArray.of(told, StripeTold.Payout::arrivesOn))
                .param("code", TextArray.of(told, StripeTold.Payout::failureCode))
                .param("transaction", TextArray.of(told, StripeTold.Payout::transactionId))
                .param("failure", TextArray.of(told, StripeTold.Payout::failureTransactionId))
                .param("created", TextArray.of(told, StripeTold.Payout::createdAt))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> rates(List<StripeTold.TaxRate> told, Instant at) {
        return jdbc.sql(RATES)
                .param("id", TextArray.of(told, StripeTold.TaxRate::id))
                .param("country", TextArray.of(told, StripeTold.TaxRate::country))
                .param("percent", TextArray.of(told, StripeTold.TaxRate::percent))
                .param("kind", TextArray.of(told, StripeTold.TaxRate::kind))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> paidOut(String payout, List<String> transactions) {
        return jdbc.sql(PAID_OUT)
                .param("payout", payout)
                .param("ids", transactions.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
