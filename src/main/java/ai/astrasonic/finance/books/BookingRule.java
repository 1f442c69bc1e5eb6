package ai.astrasonic.finance.books;

import ai.astrasonic.shared.LawData;
import java.util.List;

/**
 * One line of an entry, as {@code law/booking-rules.yml} states it.
 *
 * @param event what happened: {@code invoice}, {@code credit}, or one of Stripe's reporting categories
 * @param account number of an account; {@code revenue} and {@code vat} stand for those of the sale's VAT code
 * @param sign 1 when a positive measure is debit, -1 when it is credit
 */
record BookingRule(String event, String journal, String account, String measure, int sign) {

    static List<BookingRule> all() {
        return LawData.read("booking-rules", BookingRule.class);
    }
}
