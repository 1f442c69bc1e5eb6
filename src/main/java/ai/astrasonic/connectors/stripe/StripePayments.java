package ai.astrasonic.connectors.stripe;

import ai.astrasonic.connectors.Attempt;
import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Stripe. Needs {@code key}, a restricted one; {@code redaction} is {@code preview} where Stripe lets the account make objects
 * unreadable, and {@code look-again} is then five minutes unless set.
 *
 * <p>Stripe answers for its own duties as a controller itself.
 */
@Component
class StripePayments implements Connector {

    @Override
    public Set<HandleKind> knownBy() {
        return Set.of(HandleKind.STRIPE_CUSTOMER);
    }

    @Override
    public Set<HandleKind> laterBy() {
        return knownBy();
    }

    @Override
    public String recipient() {
        return "stripe";
    }

    @Override
    public Outcome erase(Task task, Line line) {
        return Attempt.of(task, () -> new StripeErasure(task, line).next());
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) throws IOException {
        return Attempt.<IOException>of(task, () -> {
            var stripe = new StripeLine(line);
            var customers = new Customers(stripe).of(task);
            return customers.isEmpty()
                    ? new Outcome.NotFound()
                    : new Outcome.Done(new StripeExport(stripe, sink).write(customers));
        });
    }

    /** Payments rest on the contract and on tax law: Art. 21 is about neither. */
    @Override
    public Outcome object(Task task, Line line) {
        return new Outcome.NothingToCall("stripe.object", null);
    }

    @Override
    public Outcome rectify(Task task, Line line) {
        return Attempt.of(task, () -> {
            var stripe = new StripeLine(line);
            var correction = new StripeCorrection(stripe, task);
            if (correction.isEmpty()) {
                return new Outcome.NothingToCall("stripe.rectify", null);
            }
            var customers = new Customers(stripe);
            var found = customers.of(task);
            found.forEach(id -> customers.read(id).ifPresent(correction::write));
            return found.isEmpty()
                    ? new Outcome.NotFound()
                    : new Outcome.Done(Map.of("customers", (long) found.size()));
        });
    }

    /** What is left there is stored, and kept for tax law; nothing is sent or decided with it. */
    @Override
    public Outcome restrict(Task task, Line line) {
        return new Outcome.NothingToCall("stripe.restrict", null);
    }

    @Override
    public Outcome verify(Task task, Line line) {
        return switch (task.ask()) {
            case ERASE -> erase(task, line);
            case RECTIFY -> rectify(task, line);
            default -> new Outcome.Failed("nothing-accepted", false, null, task.notes());
        };
    }
}
