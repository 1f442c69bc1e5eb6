package ai.astrasonic.connectors;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A recipient with whom a call can end or remove something and do nothing else: each other wish is answered with the reason
 * {@code <recipient>.<wish>}.
 */
public abstract class ErasureOnly implements Connector {

    private final String recipient;

    protected ErasureOnly(String recipient) {
        this.recipient = recipient;
    }

    @Override
    public final String recipient() {
        return recipient;
    }

    @Override
    public Outcome export(Task task, Line line, ExportSink sink) {
        return nothing(Ask.EXPORT);
    }

    @Override
    public Outcome object(Task task, Line line) {
        return nothing(Ask.OBJECT);
    }

    @Override
    public Outcome rectify(Task task, Line line) {
        return nothing(Ask.RECTIFY);
    }

    @Override
    public Outcome restrict(Task task, Line line) {
        return nothing(Ask.RESTRICT);
    }

    /** Asks once more: what is gone stays gone. */
    @Override
    public Outcome verify(Task task, Line line) {
        return erase(task, line);
    }

    protected final Outcome nothing(Ask ask) {
        return nothing(ask.name().toLowerCase(Locale.ROOT), null);
    }

    protected final Outcome nothing(String why, @Nullable LocalDate until) {
        return new Outcome.NothingToCall(recipient + "." + why, until);
    }

    /** @param what goes into the key of a text {@code recipient.failure.<recipient>.…} */
    protected final Outcome failed(String what, boolean retryable) {
        return new Outcome.Failed(recipient + "." + what, retryable, null, Notes.NONE);
    }
}
