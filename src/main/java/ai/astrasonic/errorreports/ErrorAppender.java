package ai.astrasonic.errorreports;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;

/** Hands errors of the log over; what was said with them stays here. */
final class ErrorAppender extends AppenderBase<ILoggingEvent> {

    private static final String THEIR_OWN = "io.sentry";

    @Override
    protected void append(ILoggingEvent logged) {
        if (logged.getLevel().isGreaterOrEqual(Level.ERROR)
                && !logged.getLoggerName().startsWith(THEIR_OWN)) {
            var event = new SentryEvent();
            event.setLevel(SentryLevel.ERROR);
            event.setLogger(logged.getLoggerName());
            if (logged.getThrowableProxy() instanceof ThrowableProxy proxy) {
                event.setThrowable(proxy.getThrowable());
            }
            Sentry.captureEvent(event);
        }
    }
}
