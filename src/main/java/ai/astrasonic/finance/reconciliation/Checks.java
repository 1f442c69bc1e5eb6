package ai.astrasonic.finance.reconciliation;

import static java.util.Map.entry;

import ai.astrasonic.finance.bank.BankMatching;
import ai.astrasonic.finance.books.BookedEvents;
import java.util.Map;
import java.util.stream.Collectors;

/** The questions of reconciliation, each answering what differs: id of the record, its year, and by how much. */
final class Checks {

    private static final String CATEGORY = """
            SELECT reporting_category AS object_id, financial_year(min(created_at)) AS period, as_minor(sum(net_minor)) AS amount_minor,
                   min(currency) AS currency
            FROM balance_transaction WHERE reporting_category NOT IN (%s) GROUP BY 1""".formatted(
                    BookedEvents.all().stream().map(known -> "'" + known + "'").collect(Collectors.joining(", ")));

    private static final String NET = """
            SELECT id AS object_id, financial_year(created_at) AS period,
                   as_minor(amount_minor::numeric - fee_minor - net_minor) AS amount_minor, currency
            FROM balance_transaction WHERE amount_minor::numeric - fee_minor <> net_minor""";

    private static final String BALANCE = """
            SELECT coalesce(b.currency, t.currency) AS object_id, financial_year(CAST(:now AS timestamptz)) AS period,
                   as_minor(coalesce(b.amount, 0) - coalesce(t.net, 0)) AS amount_minor, coalesce(b.currency, t.currency) AS currency
            FROM unnest(:currencies::text[], :amounts::bigint[]) AS b(currency, amount)
            FULL JOIN (SELECT currency, sum(net_minor) AS net FROM balance_transaction GROUP BY currency) t USING (currency)
            WHERE coalesce(b.amount, 0) <> coalesce(t.net, 0)""";

    /** What Stripe paid out by itself is what the transactions in it come to. */
    private static final String PAYOUT = """
            SELECT p.id AS object_id, financial_year(p.created_at) AS period,
                   as_minor(p.amount_minor - coalesce(sum(b.net_minor), 0)) AS amount_minor, p.currency
            FROM payout p
            LEFT JOIN balance_transaction b ON b.payout_id = p.id
                 AND b.id IS DISTINCT FROM p.balance_transaction_id AND b.id IS DISTINCT FROM p.failure_transaction_id
            WHERE p.automatic AND p.status IN ('paid', 'in_transit', 'failed')
            GROUP BY p.id HAVING p.amount_minor <> coalesce(sum(b.net_minor), 0)""";

    /** Of days that a statement tells of; what arrives at its end may stand in the next one. */
    private static final String NOT_AT_BANK = """
            SELECT p.id AS object_id, extract(year FROM p.arrives_on)::int AS period, p.amount_minor, p.currency FROM payout p
            WHERE p.status = 'paid' AND p.currency = 'EUR'
              AND NOT EXISTS (SELECT FROM bank_line l WHERE l.payout_id = p.id)
              AND EXISTS (SELECT FROM bank_statement s WHERE p.arrives_on BETWEEN s.first_day AND s.last_day)
              AND EXISTS (SELECT FROM bank_statement s WHERE p.arrives_on + %d BETWEEN s.first_day AND s.last_day)""".formatted(BankMatching.MOST_DAYS_OFF);

    private static final String LINE_UNKNOWN = """
            SELECT l.reference AS object_id, extract(year FROM l.booked_on)::int AS period, l.amount_minor, 'EUR' AS currency
            FROM bank_line l WHERE l.payout_id IS NULL""";

    private static final String NOT_BOOKED = """
            SELECT p.id AS object_id, financial_year(p.created_at) AS period, p.amount_minor, p.currency FROM payment p
            WHERE p.status = 'succeeded' AND p.amount_minor <> 0
              AND NOT EXISTS (SELECT FROM balance_transaction b WHERE b.source_id = p.id)""";

    private static final String CURRENCY = """
            SELECT p.id AS object_id, financial_year(p.created_at) AS period, p.amount_minor, p.currency
            FROM payment p JOIN invoice i ON i.id = p.invoice_id WHERE i.currency <> p.currency""";

    private static final String INVOICE = """
            SELECT p.id AS object_id, financial_year(p.created_at) AS period, p.amount_minor, p.currency FROM payment p
            WHERE p.status = 'succeeded' AND p.invoice_id IS NULL""";

    /** Where a sale was taxed is where two pieces of evidence point, or where a person decided. */
    private static final String CONFLICT = """
            SELECT p.id AS object_id, financial_year(p.created_at) AS period, p.amount_minor, p.currency
            FROM payment p JOIN taxed_place t ON t.sale_id = p.invoice_id
            JOIN LATERAL (SELECT count(*) AS pieces, count(*) FILTER (WHERE tax_country(e.country) = t.country) AS agreeing
                          FROM place_evidence e WHERE e.payment_id = p.id) e ON e.pieces >= 2 AND e.agreeing < 2
            WHERE p.status = 'succeeded' AND NOT EXISTS (SELECT FROM sale_judgement j WHERE j.sale_id = t.sale_id)""";

    private static final String MISSING = """
            SELECT p.id AS object_id, financial_year(p.created_at) AS period, p.amount_minor, p.currency FROM payment p
            WHERE p.status = 'succeeded'
              AND (SELECT count(*) FROM place_evidence e WHERE e.payment_id = p.id) < 2""";

    static final Map<FindingKind, String> ALL = Map.ofEntries(
            entry(FindingKind.UNKNOWN_CATEGORY, CATEGORY),
            entry(FindingKind.NET_DIFFERS, NET),
            entry(FindingKind.BALANCE_DIFFERS, BALANCE),
            entry(FindingKind.PAYOUT_DIFFERS, PAYOUT),
            entry(FindingKind.PAYOUT_NOT_AT_BANK, NOT_AT_BANK),
            entry(FindingKind.BANK_LINE_UNKNOWN, LINE_UNKNOWN),
            entry(FindingKind.PAYMENT_NOT_BOOKED, NOT_BOOKED),
            entry(FindingKind.CURRENCY_DIFFERS, CURRENCY),
            entry(FindingKind.NO_INVOICE, INVOICE),
            entry(FindingKind.PLACE_MISSING, MISSING),
            entry(FindingKind.PLACE_CONFLICT, CONFLICT));

    private Checks() {}
}
