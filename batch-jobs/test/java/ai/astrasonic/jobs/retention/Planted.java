package ai.astrasonic.jobs.retention;

/** One way of ending records each: what is planted is old, beside some that are young. */
enum Planted {
    MAILS(
            "mail.sent",
            """
            INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome, queued_at, sent_at)
            SELECT gen_random_uuid(), 'someone@example.org', 'welcome', 'en', 'Welcome', 'x', gen_random_uuid()::text, 'SENT', at, at
            FROM generate_series(1, :rows) n, LATERAL (SELECT :now::timestamptz - interval '15 months') t(at)""",
            "SELECT count(*) FROM email_sent WHERE queued_at < :now::timestamptz - interval '14 months'",
            1),
    LOG(
            "securitylog.event",
            """
            INSERT INTO security_event (id, occurred_at, ip, kind, outcome)
            SELECT gen_random_uuid(), :now::timestamptz - interval '95 days' - (n % 3) * interval '1 day', '192.0.2.1', 'SIGN_IN',
                   'SUCCEEDED' FROM generate_series(1, :rows) n""",
            "SELECT count(*) FROM security_event WHERE occurred_at < :now::timestamptz - interval '92 days'",
            1),
    SALES(
            "billing.payment",
            sales("NL"),
            "SELECT (SELECT count(*) FROM payment WHERE tax_country = 'NL' AND created_at < :now::timestamptz - interval '9 years')"
                    + " + (SELECT count(*) FROM invoice WHERE tax_country = 'NL' AND created_at < :now::timestamptz - interval '9 years')"
                    + " + (SELECT count(*) FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE i.tax_country = 'NL'"
                    + " AND i.created_at < :now::timestamptz - interval '9 years')",
            3),
    PEOPLE_OF_SALES(
            "billing.payment:cut-out",
            sales("DE"),
            "SELECT (SELECT count(*) FROM payment WHERE tax_country = 'DE' AND num_nonnulls(account_id, customer_id, method, description) > 0)"
                    + " + (SELECT count(*) FROM invoice WHERE tax_country = 'DE' AND num_nonnulls(account_id, customer_id, billed_email) > 0)"
                    + " + (SELECT count(*) FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE i.tax_country = 'DE'"
                    + " AND l.account_id IS NOT NULL)",
            3),
    EVENTS(
            "analytics.product-event",
            """
            INSERT INTO product_event (id, pseudonym, name, page, platform, app_version, occurred_at)
            SELECT gen_random_uuid(), md5('p' || n % 60)::uuid, 'track_analysed', NULL, 'mac', '3.1.0',
                   date_trunc('week', :now::timestamptz - interval '30 months') + interval '1 day' + (n % 3) * interval '1 day'
            FROM generate_series(1, :rows) n""",
            "SELECT count(*) FROM product_event WHERE occurred_at < :now::timestamptz - interval '27 months'",
            1);

    private final String target;
    private final String insert;
    private final String left;
    private final int each;

    Planted(String target, String insert, String left, int each) {
        this.target = target;
        this.insert = insert;
        this.left = left;
        this.each = each;
    }

    private static String sales(String country) {
        return """
                WITH sale AS (SELECT n, :first + n AS number, md5('%1$s' || :first + n) AS word,
                                     :now::timestamptz - interval '9 years 6 months' AS at FROM generate_series(1, :rows) n),
                invoices AS (INSERT INTO invoice (id, account_id, customer_id, total_minor, paid_minor, currency, tax_country,
                                                  billed_name, billed_email, status, created_at, told_at)
                             SELECT 'in_' || word, md5(word)::uuid, 'cus_1', 1210, 1210, 'EUR', '%1$s', 'Ann', 'ann@example.org',
                                    'paid', at, at FROM sale),
                lines AS (INSERT INTO invoice_line (id, invoice_id, account_id, position, amount_minor, currency, period_start, period_end)
                          SELECT 'il_' || word, 'in_' || word, md5(word)::uuid, 0, 1210, 'EUR', at, at FROM sale)
                INSERT INTO payment (id, ledger_number, account_id, customer_id, invoice_id, amount_minor, currency, tax_country,
                                     method, description, status, created_at, told_at)
                SELECT 'ch_' || word, number, md5(word)::uuid, 'cus_1', 'in_' || word, 1210, 'EUR', '%1$s', 'card', 'Pro',
                       'succeeded', at, at FROM sale""".formatted(country);
    }

    String target() {
        return target;
    }

    String insert() {
        return insert;
    }

    /** How many rows must be ended for so many that were asked for. */
    long records(int rows) {
        return (long) rows * each;
    }

    String left() {
        return left;
    }

    boolean asksASecondPerson() {
        return this == SALES || this == PEOPLE_OF_SALES;
    }
}
