package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The last handler (ASVS 16.5.4): people read what happened and a reference, the log has the rest. */
@Component
class UnexpectedErrors implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final int REFERENCE_BYTES = 4;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void error(ErrorEvent event) {
        var cause = inside(event.getThrowable());
        String message = cause instanceof AccessDeniedException ? t("error.denied") : t("error.event", record(cause));
        if (UI.getCurrent() != null) {
            Toast.failed(message);
        }
    }

    /** What was pushed from another thread comes wrapped. */
    private static Throwable inside(Throwable thrown) {
        return thrown instanceof ExecutionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : thrown;
    }

    /** Writes the error to the log and returns the reference that finds it there. */
    String record(Throwable cause) {
        var bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        log.error("Unexpected error, reference {}", reference, cause);
        return reference;
    }
}
