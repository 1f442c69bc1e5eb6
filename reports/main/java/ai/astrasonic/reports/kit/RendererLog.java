package ai.astrasonic.reports.kit;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the renderer's talk out of our logs: its messages may quote a letter, so only their kind is told. */
final class RendererLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(RendererLog.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable cause) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("PDF renderer, {}: {}", where, cause == null ? level : cause.getClass());
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The level is fixed: warnings and worse.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    }
}
