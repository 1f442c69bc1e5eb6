package ai.astrasonic.connectors.stripe;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One erasure, over as many attempts as it takes: who it is and what the books hold is noted first, since a deleted customer
 * leads to neither; then the customer goes; then what is left is kept by law, made unreadable, or asked for.
 */
final class StripeErasure {

    private static final String CUSTOMERS = "customers";
    private static final String UNTIL = "until";
    private static final List<String> BOOKS = List.of("payments", "invoices");
    private static final List<String> REMOVED = List.of("customers", "subscriptions", "payment-methods");

    private final Task task;
    private final Line line;
    private final StripeLine stripe;

    StripeErasure(Task task, Line line) {
        this.task = task;
        this.line = line;
        this.stripe = new StripeLine(line);
    }

    Outcome next() {
        var noted = task.notes().get(CUSTOMERS);
        if (noted.isEmpty()) {
            return begin();
        }
        if (Redaction.isUnderWay(task.notes())) {
            return new Redaction(stripe, task, line).next(() -> new Outcome.Done(counts(task.notes(), REMOVED)));
        }
        return remove(List.of(noted.get().split(",")));
    }

    private Outcome begin() {
        var customers = new Customers(stripe);
        var found = customers.of(task);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var books = new Books(new Lists(stripe.v1()), line.now());
        found.forEach(id -> customers.read(id).ifPresent(books::read));
        return new Outcome.Accepted(noted(found, books), line.now());
    }

    private Notes noted(Set<String> customers, Books books) {
        var notes = with(task.notes().with(CUSTOMERS, String.join(",", customers)), books.counts());
        return books.until().map(day -> notes.with(UNTIL, day.toString())).orElse(notes);
    }

    private Outcome remove(List<String> customers) {
        var removal = new Removal(stripe, task);
        customers.forEach(removal::remove);
        var until = task.notes().get(UNTIL).map(LocalDate::parse);
        if (until.isPresent() && !until.get().isBefore(today())) {
            return new Outcome.Kept("tax", until.get(), counts(task.notes(), BOOKS));
        }
        if ("preview".equals(line.credentials().get("redaction"))) {
            return new Redaction(stripe, task, line).begin(customers, with(task.notes(), removal.counts()));
        }
        return withoutRedaction(until, removal);
    }

    /** Copies on invoices that no law asks for any more can be removed by Stripe only. */
    private static Outcome withoutRedaction(Optional<LocalDate> until, Removal removal) {
        return until.isPresent() ? new Outcome.Ticket("stripe.redaction") : new Outcome.Done(removal.counts());
    }

    private LocalDate today() {
        return line.now().atZone(Controller.ZONE).toLocalDate();
    }

    private static Notes with(Notes notes, Map<String, Long> counts) {
        var more = notes;
        for (var count : counts.entrySet()) {
            more = more.with("count-" + count.getKey(), count.getValue().toString());
        }
        return more;
    }

    private static Map<String, Long> counts(Notes notes, List<String> names) {
        var counts = new HashMap<String, Long>();
        names.forEach(name -> notes.get("count-" + name).map(Long::valueOf).ifPresent(n -> counts.put(name, n)));
        return counts;
    }
}
