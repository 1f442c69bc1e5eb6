package ai.astrasonic.jobs.access;

import ai.astrasonic.connectors.ErasureOnly;
import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A recipient that sends whatever a test wants it to. */
final class Sends extends ErasureOnly {

    private final Work work;

    /** What is sent. */
    interface Work {
        Outcome into(ExportSink sink) throws IOException;
    }

    Sends(String recipient, Work work) {
        super(recipient);
        this.work = work;
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) {
        try {
            return work.into(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome erase(Task task, Line line) {
        return nothing("erase", null);
    }
}
