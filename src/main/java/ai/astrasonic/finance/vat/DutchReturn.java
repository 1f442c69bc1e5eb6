package ai.astrasonic.finance.vat;

import ai.astrasonic.finance.books.BookPeriod;
import java.util.List;

/**
 * What the books say for the Dutch VAT return of a quarter. Reverse-charged purchases (4a, 4b) are not in these books: the
 * accountant adds them.
 *
 * @param boxes of sales, as the form has them
 * @param owed box 5a, in euro cents
 * @param input box 5b, in euro cents
 */
public record DutchReturn(BookPeriod period, List<ReturnBox> boxes, long owed, long input) {

    public DutchReturn {
        boxes = List.copyOf(boxes);
    }

    /** What is to be paid; negative for what comes back. */
    public long total() {
        return owed - input;
    }
}
