package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Connector;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.shared.Controller;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recipient as simple as can be: one call to erase, one to look whether that was done. */
final class PlainChat implements Connector {

    static final String ERASE = "/people/{person}";
    static final Duration LATER = Duration.ofHours(1);

    boolean breaks;

    /** The law asks for something until this day. */
    @Nullable
    LocalDate keptUntil;

    @Override
    public String recipient() {
        return "crisp";
    }

    @Override
    public Set<HandleKind> laterBy() {
        return Set.of(HandleKind.EMAIL);
    }

    @Override
    public Outcome erase(Task task, Line line) {
        if (breaks) {
            throw new IllegalStateException("nobody foresaw this");
        }
        if (keptUntil != null && !keptUntil.isBefore(LocalDate.ofInstant(line.now(), Controller.ZONE))) {
            return new Outcome.Kept("tax", keptUntil, Map.of());
        }
        var key = line.credential("key");
        var people = task.handles().of(HandleKind.EMAIL);
        if (people.isEmpty()) {
            return new Outcome.NotFound();
        }
        people.forEach(person -> line.http()
                .delete()
                .uri(ERASE, person)
                .header("Authorization", key)
                .header("Idempotency-Key", task.key("erase"))
                .retrieve()
                .toBodilessEntity());
        return new Outcome.Accepted(
                Notes.NONE.with("people", Integer.toString(people.size())),
                line.now().plus(LATER));
    }

    @Override
    public Outcome verify(Task task, Line line) {
        var people = Long.parseLong(task.notes().get("people").orElseThrow());
        return new Outcome.Done(Map.of("people", people));
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) {
        return new Outcome.NotFound();
    }

    @Override
    public Outcome object(Task task, Line line) {
        return new Outcome.NothingToCall("nothing", null);
    }

    @Override
    public Outcome rectify(Task task, Line line) {
        return new Outcome.Ticket("write-to-them");
    }

    @Override
    public Outcome restrict(Task task, Line line) {
        return new Outcome.Ticket("write-to-them");
    }
}
