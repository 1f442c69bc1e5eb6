package ai.astrasonic.promises.evidence;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a package's data files against the JSON Schemas (2020-12) published in it, row by row. */
public final class SchemaValidation {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> rows = new HashMap<>();
    private final List<String> invalid = new ArrayList<>();
    private int files;

    /** First reading: learns the schemas. */
    public SchemaValidation learn(InputStream clear) throws IOException {
        return eachFile(clear, "schemas/", ".schema.json", this::learn);
    }

    /** Second reading: judges the data. */
    public SchemaValidation judge(InputStream clear) throws IOException {
        return eachFile(clear, "data/", ".json", (name, content) -> {
            files++;
            if (!isValid(rows.get(name), content)) {
                invalid.add(name);
            }
        });
    }

    public int files() {
        return files;
    }

    public List<String> invalid() {
        return List.copyOf(invalid);
    }

    private void learn(String name, InputStream content) {
        var schema = JSON.readTree(content);
        if (schema.path("type").asString("").equals("array") && schema.has("items")) {
            rows.put(name, registry.getSchema(schema.get("items")));
        }
    }

    private static boolean isValid(@Nullable Schema row, InputStream content) {
        if (row == null) {
            return false;
        }
        try (var parser = JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return false;
            }
            boolean valid = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode value = parser.readValueAsTree();
                valid &= row.validate(value).isEmpty();
            }
            return valid && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface FileReader {
        void read(String name, InputStream content) throws IOException;
    }

    private SchemaValidation eachFile(InputStream clear, String folder, String suffix, FileReader reader)
            throws IOException {
        var zip = new ZipInputStream(clear);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var path = entry.getName();
            if (path.startsWith(folder) && path.endsWith(suffix)) {
                reader.read(path.substring(folder.length(), path.length() - suffix.length()), new Unclosable(zip));
            }
        }
        return this;
    }

    /** Whoever reads one file must not close the package. */
    private static final class Unclosable extends FilterInputStream {
        Unclosable(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The package is closed by whoever opened it.
        }
    }
}
