package ai.astrasonic.shared;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/**
 * Writes exceptions into the log by their types and places. A message is written only when the exception is ours: those of
 * libraries may quote what they were given, and so a person.
 */
public final class BareStackTrace extends ThrowableHandlingConverter {

    private static final String OURS = "ai.astrasonic.";
    private static final int DEEPEST = 20;

    @Override
    public String convert(ILoggingEvent event) {
        var text = new StringBuilder();
        if (event.getThrowableProxy() != null) {
            text.append(System.lineSeparator());
            append(text, "", event.getThrowableProxy(), DEEPEST);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String role, IThrowableProxy thrown, int left) {
        text.append(role).append(thrown.getClassName());
        if (thrown.getClassName().startsWith(OURS)) {
            text.append(": ").append(thrown.getMessage());
        }
        text.append(System.lineSeparator());
        var frames = thrown.getStackTraceElementProxyArray();
        for (int n = 0; n < frames.length - thrown.getCommonFrames(); n++) {
            text.append("\tat ").append(frames[n].getStackTraceElement()).append(System.lineSeparator());
        }
        if (left == 0) {
            return;
        }
        for (var suppressed : thrown.getSuppressed()) {
            append(text, "Suppressed: ", suppressed, left - 1);
        }
        if (thrown.getCause() != null) {
            append(text, "Caused by: ", thrown.getCause(), left - 1);
        }
    }
}
