package ai.astrasonic.finance.books;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.billing.Payments;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Tells stories and brings the books up to date, as the jobs do. */
public final class BooksKept {

    private static final Instant TOLD = Instant.parse("2026-11-22T08:00:00Z");

    private final Payments payments;
    private final Bookkeeping books;

    public BooksKept(ApplicationContext application) {
        payments = application.getBean(Payments.class);
        books = application.getBean(Bookkeeping.class);
    }

    public void tell(BookStory story) {
        RunAs.job("test", () -> {
            payments.load(story.told(), TOLD);
            follow();
        });
    }

    /** Books what changed, as the watch does each minute. */
    public void follow() {
        RunAs.job("test", () -> {
            while (!books.book(50).isLast()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        });
    }
}
