package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.evidence.Evidence;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether each number that the ledger ever gave is there, or was removed after its term. */
@Component
class LedgerNumbers {

    private static final String MISSING = """
            SELECT before + 1 AS first, number - 1 AS last
            FROM (SELECT number, lag(number, 1, 0) OVER (ORDER BY number) AS before
                  FROM (SELECT ledger_number AS number FROM payment
                        UNION SELECT ledger_number FROM removed_payment
                        UNION SELECT last_number + 1 FROM payment_ledger) k) n
            WHERE number - before > 1 ORDER BY 1""";

    private static final String EARLY = """
            SELECT ledger_number FROM removed_payment
            WHERE extract(year FROM removed_at AT TIME ZONE 'Europe/Amsterdam')
                  <= paid_year + CASE WHEN oss THEN :ten ELSE :seven END
            ORDER BY 1""";

    private final Evidence evidence;

    LedgerNumbers(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Numbers one after the other that nothing accounts for. */
    record Gap(long first, long last) {

        long size() {
            return last - first + 1;
        }

        @Override
        public String toString() {
            return first == last ? Long.toString(first) : first + "–" + last;
        }
    }

    List<Gap> missing() {
        return evidence.ask()
                .sql(MISSING)
                .query((row, n) -> new Gap(row.getLong("first"), row.getLong("last")))
                .list();
    }

    /** Numbers whose payment went though its term, in whole years, was not over. */
    List<Long> removedEarly(int seven, int ten) {
        return evidence.ask()
                .sql(EARLY)
                .param("seven", seven)
                .param("ten", ten)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
