package ai.astrasonic.connectors.resend;

import ai.astrasonic.connectors.ExportSink;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what Resend has of a person, one thing after the other. */
final class Export {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ExportSink sink;
    private final Map<String, Long> counts = new TreeMap<>();

    Export(ExportSink sink) {
        this.sink = sink;
    }

    Outcome run(Task task, Line line) throws IOException {
        var addresses = task.handles().of(HandleKind.EMAIL);
        var mails = new SentMails(line);
        write("contacts", addresses.stream(), new Contacts(line)::find);
        write("suppressions", addresses.stream(), new Suppressions(line)::find);
        write("mails", mails.of(task), mails::find);
        return counts.isEmpty() ? new Outcome.NotFound() : new Outcome.Done(counts);
    }

    /** No file where there is nothing. */
    private void write(String name, Stream<String> keys, Function<String, Optional<JsonNode>> find) throws IOException {
        var found = keys.map(find).flatMap(Optional::stream).iterator();
        if (!found.hasNext()) {
            return;
        }
        try (var out = sink.file(name + ".json");
                var json = JSON.writerWithDefaultPrettyPrinter().writeValuesAsArray(out)) {
            while (found.hasNext()) {
                json.write(found.next());
                counts.merge(name, 1L, Long::sum);
            }
        }
    }
}
