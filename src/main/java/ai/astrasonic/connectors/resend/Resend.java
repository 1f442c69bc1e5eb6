package ai.astrasonic.connectors.resend;

import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Resend, by which our e-mails go. Sent ones cannot be deleted there and go by themselves after 30 days; contacts, blocked
 * addresses and planned e-mails can. An address that is blocked because of a complaint stays blocked.
 *
 * <p>Credentials: {@code apiKey}.
 */
@Component
final class Resend implements Connector {

    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofMinutes(15);

    @Override
    public Set<HandleKind> laterBy() {
        return Set.of(HandleKind.MAIL);
    }

    @Override
    public String recipient() {
        return "resend";
    }

    @Override
    public Outcome erase(Task task, Line line) {
        return new Removal(task, line).run();
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) throws IOException {
        return new Export(sink).run(task, line);
    }

    /** Newsletters stop. */
    @Override
    public Outcome object(Task task, Line line) {
        var contacts = new Contacts(line);
        var known = task.handles().of(HandleKind.EMAIL).stream()
                .filter(address -> contacts.find(address).isPresent())
                .toList();
        if (known.isEmpty()) {
            return new Outcome.NothingToCall("resend.object", null);
        }
        known.stream()
                .filter(contacts::isSubscribed)
                .forEach(address -> contacts.change(address, Map.of("unsubscribed", true)));
        return known.stream().anyMatch(contacts::isSubscribed)
                ? lookAgain(line)
                : new Outcome.Done(Map.of("contacts", (long) known.size()));
    }

    /** The contact of an address that is no longer right goes on under the right one. */
    @Override
    public Outcome rectify(Task task, Line line) {
        var contacts = new Contacts(line);
        var right = task.corrections().get("email");
        if (right == null) {
            return new Outcome.NothingToCall("resend.rectify", null);
        }
        var wrong = task.handles().of(HandleKind.EMAIL).stream()
                .filter(address -> !address.equalsIgnoreCase(right))
                .toList();
        wrong.forEach(address -> contacts.find(address).ifPresent(contact -> contacts.move(contact, right)));
        if (wrong.stream().anyMatch(address -> contacts.find(address).isPresent())) {
            return lookAgain(line);
        }
        return contacts.find(right).isPresent()
                ? new Outcome.Done(Map.of("contacts", 1L))
                : new Outcome.NothingToCall("resend.rectify", null);
    }

    /** Sending stops with us; what lies there is only stored. */
    @Override
    public Outcome restrict(Task task, Line line) {
        return new Outcome.NothingToCall("resend.restrict", null);
    }

    @Override
    public Outcome verify(Task task, Line line) {
        return switch (task.ask()) {
            case OBJECT -> object(task, line);
            case RECTIFY -> rectify(task, line);
            case RESTRICT -> restrict(task, line);
            case ERASE -> erase(task, line);
            case EXPORT -> throw new IllegalStateException("An export is never to be looked at again");
        };
    }

    private static Outcome lookAgain(Line line) {
        return new Outcome.Accepted(Notes.NONE, line.now().plus(UNTIL_THE_NEXT_LOOK));
    }
}
