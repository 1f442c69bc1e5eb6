package ai.astrasonic.jobs.finance;

import ai.astrasonic.finance.books.Bookkeeping;
import ai.astrasonic.jobs.engine.Watch;
import org.springframework.stereotype.Component;

/** Books what changed at Stripe, a few hundred sales in a transaction, until nothing is left. */
@Component
class BooksFollow implements Watch {

    private static final int SALES = 500;

    private final Bookkeeping books;

    BooksFollow(Bookkeeping books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "books-follow";
    }

    @Override
    public void look() {
        while (!books.book(SALES).isLast()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
