package ai.astrasonic.errorreports;

import io.sentry.Hint;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions.BeforeSendCallback;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryStackFrame;
import io.sentry.protocol.SentryStackTrace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new report of what may leave: types of exceptions and the places in the code. Whatever else somebody or something put
 * into the old one, known today or not, is left behind.
 */
final class Scrubber implements BeforeSendCallback {

    @Override
    public SentryEvent execute(SentryEvent event, Hint hint) {
        hint.clear();
        hint.clearAttachments();
        var bare = new SentryEvent(event.getTimestamp());
        bare.setEventId(event.getEventId());
        bare.setPlatform(event.getPlatform());
        bare.setLevel(event.getLevel());
        bare.setLogger(event.getLogger());
        bare.setEnvironment(event.getEnvironment());
        bare.setRelease(event.getRelease());
        bare.setSdk(event.getSdk());
        bare.setExceptions(Objects.requireNonNullElse(event.getExceptions(), List.<SentryException>of()).stream()
                .map(Scrubber::bare)
                .toList());
        return bare;
    }

    private static SentryException bare(SentryException exception) {
        var bare = new SentryException();
        bare.setType(exception.getType());
        bare.setModule(exception.getModule());
        bare.setStacktrace(bare(exception.getStacktrace()));
        return bare;
    }

    private static @Nullable SentryStackTrace bare(@Nullable SentryStackTrace trace) {
        return trace == null || trace.getFrames() == null
                ? null
                : new SentryStackTrace(
                        trace.getFrames().stream().map(Scrubber::bare).toList());
    }

    private static SentryStackFrame bare(SentryStackFrame frame) {
        var bare = new SentryStackFrame();
        bare.setModule(frame.getModule());
        bare.setFunction(frame.getFunction());
        bare.setLineno(frame.getLineno());
        bare.setInApp(frame.isInApp());
        return bare;
    }
}
