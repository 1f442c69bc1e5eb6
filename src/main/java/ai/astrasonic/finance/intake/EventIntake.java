package ai.astrasonic.finance.intake;

import ai.astrasonic.billing.LoadReport;
import ai.astrasonic.billing.Payments;
import ai.astrasonic.billing.stripe.StripeEvent;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes waiting events into the records, in sets; where a set fails, one by one, so that one keeps no other out. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class EventIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);
    private static final int SET = 500;

    private final EventQueue queue;
    private final Payments payments;
    private final TransactionTemplate transaction;

    EventIntake(EventQueue queue, Payments payments, TransactionTemplate transaction) {
        this.queue = queue;
        this.payments = payments;
        this.transaction = transaction;
    }

    /** Takes in the next set; false when nothing waits. */
    public boolean takeIn() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> takeIn(SET)));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "A set of events failed, each is taken by itself: {}",
                    failure.getClass().getName());
            return eachByItself();
        }
    }

    private boolean takeIn(int most) {
        var events = queue.next(most);
        FaultPoints.reach("stripe-events.before-set");
        take(events);
        FaultPoints.reach("stripe-events.after-set");
        return !events.isEmpty();
    }

    private boolean eachByItself() {
        var ids = transaction.execute(
                status -> queue.next(SET).stream().map(StripeEvent::id).toList());
        for (var id : ids == null ? List.<String>of() : ids) {
            try {
                transaction.executeWithoutResult(status -> take(queue.one(id)));
            } catch (RuntimeException failure) {
                queue.failed(id, failure);
            }
        }
        return ids != null && !ids.isEmpty();
    }

    /** Objects of one second are told together; an older word never undoes a newer one, so their order does not matter. */
    private void take(List<StripeEvent> events) {
        var byTime = events.stream()
                .filter(event -> EventTypes.isTaken(event.type()))
                .collect(Collectors.groupingBy(StripeEvent::createdAt, TreeMap::new, Collectors.toList()));
        byTime.forEach(this::load);
        queue.done(events.stream()
                .filter(event -> EventTypes.isKnown(event.type()))
                .toList());
        events.stream().filter(event -> !EventTypes.isKnown(event.type())).forEach(queue::unknown);
    }

    private void load(Instant at, List<StripeEvent> events) {
        var report = payments.load(events.stream().map(StripeEvent::object).toList(), at);
        if (!report.setAside().isEmpty() && events.size() > 1) {
            throw new NotAll(report);
        }
        if (!report.setAside().isEmpty()) {
            queue.setAside(events.getFirst(), "its object was not kept");
        }
    }

    /** One of several was set aside: each is then taken by itself, to know which. */
    private static final class NotAll extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotAll(LoadReport report) {
            super(report.setAside().size() + " set aside");
        }
    }
}
