package ai.astrasonic.connectors;

import java.io.IOException;
import java.io.OutputStream;

/** Takes what a recipient has of a person, a file at a time. */
@FunctionalInterface
public interface ExportSink {

    /** @param name such as {@code conversations.json}; the stream is closed by whoever writes */
    OutputStream file(String name) throws IOException;
}
