package ai.astrasonic.finance.intake;

import ai.astrasonic.billing.Payments;
import ai.astrasonic.connectors.NotConfigured;
import ai.astrasonic.connectors.stripe.StripeRecords;
import ai.astrasonic.correspondence.OpenLine;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.finance.reconciliation.Findings;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads Stripe's lists page by page, several pieces of them at a time: one call after another would never come near the pace that
 * Stripe allows. What a page held is written together with the place that was reached, so a restart goes on with the next page,
 * whenever it stopped.
 */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class Backfill {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    public static final String NAME = "stripe-backfill";

    /** What others refer to comes before them, though any order would do. */
    private static final List<String> LISTS = List.of(
            "customers",
            "tax_rates",
            "invoices",
            "charges",
            "invoice_payments",
            "refunds",
            "disputes",
            "credit_notes",
            "payouts",
            "balance_transactions",
            "events");

    private static final int WRITERS = 4;

    private static final String NOT_TAKEN_APART = """
            SELECT p.id FROM payout p
            WHERE p.automatic AND p.status IN ('paid', 'in_transit', 'failed')
              AND NOT EXISTS (SELECT FROM balance_transaction b WHERE b.payout_id = p.id)
              AND (CAST(:after AS text) IS NULL OR p.id > :after)
            ORDER BY p.id LIMIT 500""";

    private final Semaphore writers = new Semaphore(WRITERS);
    private final Supplier<StripeRecords> stripe;
    private final Cursors cursors;
    private final Payments payments;
    private final StripeEvents events;
    private final Findings findings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    Backfill(
            OpenLine lines,
            Cursors cursors,
            Payments payments,
            StripeEvents events,
            Findings findings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this(
                () -> new StripeRecords(lines.to("stripe")),
                cursors,
                payments,
                events,
                findings,
                jdbc,
                transaction,
                clock);
    }

    Backfill(
            Supplier<StripeRecords> stripe,
            Cursors cursors,
            Payments payments,
            StripeEvents events,
            Findings findings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.stripe = stripe;
        this.cursors = cursors;
        this.payments = payments;
        this.events = events;
        this.findings = findings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether there is a key to Stripe at all; without one nothing can be read. */
    public boolean isPossible() {
        try {
            return Objects.nonNull(stripe.get());
        } catch (NotConfigured missing) {
            LOG.warn("Stripe's lists are not read: its {} is not set", missing.setting());
            return false;
        }
    }

    /** Begins with each list, or goes on with it where it was left: the pieces of them that are still to be read. */
    public List<String> begin() {
        LISTS.forEach(cursors::begin);
        return cursors.open(LISTS);
    }

    /** Reads the next page of the piece; false when it was the last. */
    public boolean page(String piece) {
        var cursor = cursors.of(piece);
        if (cursor.done()) {
            return false;
        }
        FaultPoints.reach(NAME + ".before-page");
        var asked = clock.instant();
        var page = stripe.get().page(cursor.list(), cursor.from(), cursor.until(), cursor.after());
        FaultPoints.reach(NAME + ".after-call");
        write(() -> {
            keep(cursor.list(), page, asked);
            cursors.move(piece, page.last(), !page.more(), page.objects().size());
            FaultPoints.reach(NAME + ".before-commit");
        });
        FaultPoints.reach(NAME + ".after-page");
        return page.more();
    }

    /** The records are written one after another in any case: whoever waits to write holds no connection meanwhile. */
    private void write(Runnable page) {
        writers.acquireUninterruptibly();
        try {
            transaction.executeWithoutResult(status -> page.run());
        } finally {
            writers.release();
        }
    }

    private void keep(String list, StripeRecords.Page page, Instant asked) {
        if (list.equals("events")) {
            page.objects().forEach(events::receive);
            return;
        }
        var report = payments.load(page.objects(), asked);
        report.setAside()
                .forEach(told -> findings.note(FindingKind.OBJECT_ASIDE, told.substring(0, told.indexOf(' ')), asked));
    }

    /** The next payouts of which it is not known of what they were made. */
    public List<String> notTakenApart(@Nullable String after) {
        return jdbc.sql(NOT_TAKEN_APART)
                .param("after", after)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Asks of what a payout was made. */
    public void takeApart(String payout) {
        var records = stripe.get();
        String last = null;
        var more = true;
        while (more) {
            var asked = clock.instant();
            var page = records.madeOf(payout, last);
            write(() -> {
                payments.load(page.objects(), asked);
                payments.paidOut(payout, page.ids());
            });
            last = page.last();
            more = page.more();
        }
    }

    /** What Stripe says is on our balance, by currency. */
    public Map<String, Long> balance() {
        return stripe.get().balance();
    }
}
