package ai.astrasonic.connectors;

import java.io.IOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of what a recipient has, written one by one, so that none waits in memory for the others. */
public final class JsonFile implements AutoCloseable {

    private final JsonGenerator json;
    private long written;

    public JsonFile(ExportSink sink, String name) throws IOException {
        json = JsonMapper.shared().createGenerator(sink.file(name));
        json.writeStartArray();
    }

    public void add(JsonNode one) {
        json.writeTree(one);
        written++;
    }

    public long written() {
        return written;
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.close();
    }
}
