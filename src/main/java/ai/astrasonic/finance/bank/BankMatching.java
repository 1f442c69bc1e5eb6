package ai.astrasonic.finance.bank;

import ai.astrasonic.shared.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the payout that a line of the bank is: the same amount, and the nearest day. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.FINANCE + "', '" + Roles.SYSTEM + "')")
public class BankMatching {

    /** Banks book a payout on the day it arrives, or so many days off it where a weekend lies between. */
    public static final int MOST_DAYS_OFF = 3;

    private static final String MATCH = """
            WITH pair AS (
                SELECT l.id, p.id AS payout_id,
                       row_number() OVER (PARTITION BY l.id ORDER BY abs(p.arrives_on - l.booked_on), p.arrives_on, p.id) AS of_line,
                       row_number() OVER (PARTITION BY p.id ORDER BY abs(p.arrives_on - l.booked_on), l.booked_on, l.id) AS of_payout
                FROM bank_line l JOIN payout p ON p.amount_minor = l.amount_minor AND abs(p.arrives_on - l.booked_on) <= %d
                WHERE l.payout_id IS NULL AND p.currency = 'EUR' AND p.status IN ('paid', 'in_transit', 'failed')
                  AND NOT EXISTS (SELECT FROM bank_line k WHERE k.payout_id = p.id))
            UPDATE bank_line l SET payout_id = pair.payout_id
            FROM pair WHERE pair.id = l.id AND pair.of_line = 1 AND pair.of_payout = 1
            """.formatted(MOST_DAYS_OFF);

    private final JdbcClient jdbc;

    BankMatching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many lines found their payout; each round settles at least one pair of those that are alike. */
    @Transactional
    public int match() {
        int all = 0;
        for (int matched = jdbc.sql(MATCH).update();
                matched > 0;
                matched = jdbc.sql(MATCH).update()) {
            all += matched;
        }
        return all;
    }
}
