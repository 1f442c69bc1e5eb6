package ai.astrasonic.connectors;

import java.io.IOException;
import java.util.Set;

/**
 * What one recipient can be asked, by its real interface. Each method may be called again after any interruption and does
 * nothing twice; a failed call may be thrown as Spring's own exception or as a failure of {@code outbound}, which whoever asks
 * turns into an outcome.
 */
public interface Connector {

    /** Key in the register. */
    String recipient();

    /** By what they find a person when somebody writes to them: no more than this is told. */
    default Set<HandleKind> knownBy() {
        return Set.of(HandleKind.EMAIL);
    }

    /** What leads to what they keep until a day, when they are asked again; nothing else is kept for that. */
    default Set<HandleKind> laterBy() {
        return Set.of();
    }

    Outcome erase(Task task, Line line);

    /** Writes what they have; {@code Done} with counts when all of it was written. */
    Outcome export(Task task, Line line, ExportSink sink) throws IOException;

    Outcome object(Task task, Line line);

    Outcome rectify(Task task, Line line);

    Outcome restrict(Task task, Line line);

    /** Looks at what was accepted before: done, still under way ({@code Accepted}), or failed. */
    Outcome verify(Task task, Line line);
}
