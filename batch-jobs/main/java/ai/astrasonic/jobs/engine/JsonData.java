package ai.astrasonic.jobs.engine;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import tools.jackson.databind.json.JsonMapper;

/** Task data as JSON, so that no class can be smuggled in by the table. */
final class JsonData implements Serializer {

    private final JsonMapper json = new JsonMapper();

    @Override
    public byte[] serialize(Object data) {
        return json.writeValueAsBytes(data);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return json.readValue(data, type);
    }
}
