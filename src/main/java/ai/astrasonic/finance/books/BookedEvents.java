package ai.astrasonic.finance.books;

import java.util.List;

/** What the rules of the books know to book. */
public final class BookedEvents {

    private BookedEvents() {}

    /** Keys of {@code law/booking-rules.yml}, in their order there. */
    public static List<String> all() {
        return BookingRule.all().stream().map(BookingRule::event).distinct().toList();
    }

    /** Names of the journals that they are booked in, in their order there. */
    public static List<String> journals() {
        return BookingRule.all().stream().map(BookingRule::journal).distinct().toList();
    }
}
