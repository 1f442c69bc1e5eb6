package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what stands beside the data: extra entries, schemas, the redaction log, the completeness report, the index. */
@Component
class WriteDocuments {

    static final String NOTE = "documents";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CollectData data;
    private final Completeness completeness;
    private final Redactions redactions;
    private final HeldSets held;
    private final JsonSchemas schemas;
    private final IndexPage index;
    private final List<ExtraEntry> extras;

    WriteDocuments(
            CollectData data,
            Completeness completeness,
            Redactions redactions,
            HeldSets held,
            JsonSchemas schemas,
            IndexPage index,
            List<ExtraEntry> extras) {
        this.data = data;
        this.completeness = completeness;
        this.redactions = redactions;
        this.held = held;
        this.schemas = schemas;
        this.index = index;
        this.extras =
                extras.stream().sorted(Comparator.comparing(ExtraEntry::entry)).toList();
    }

    /**
     * What was written.
     *
     * @param basis the data that the documents speak of
     */
    record Documents(List<Part> parts, List<Part> basis) {}

    void run(PackageRun run) throws IOException {
        var collected = data.all(run);
        var basis = collected.stream().flatMap(found -> found.parts().stream()).toList();
        var kept = run.folder().note(NOTE, Documents.class);
        if (kept.isPresent()
                && kept.get().basis().equals(basis)
                && run.folder().has(kept.get().parts())) {
            return;
        }
        var lines = completeness.compare(run.order(), collected);
        requireComplete(lines);
        FaultPoints.reach("access.write.before");
        run.folder().note(NOTE, new Documents(write(run, collected, lines), basis));
        FaultPoints.reach("access.write.after");
    }

    private static void requireComplete(List<Completeness.Line> lines) {
        var missing = Completeness.missing(lines);
        if (!missing.isEmpty()) {
            throw StepFailed.forGood("incomplete", String.join(", ", missing));
        }
    }

    private List<Part> write(PackageRun run, List<Collected> collected, List<Completeness.Line> lines)
            throws IOException {
        var texts = new Texts(run.locale());
        var left = redactions.of(run, collected, texts);
        var parts = new ArrayList<Part>(extras(run, collected));
        var folder = run.folder();
        var page = index.render(run, new IndexPage.Facts(collected, held(run, collected), lines, left, parts), texts);
        parts.addFirst(folder.part("index.html", page));
        parts.add(folder.part("completeness.json", json(Map.of("dataSets", lines))));
        parts.add(folder.part("redactions.json", json(left)));
        for (var found : collected) {
            if (!found.parts().isEmpty()) {
                parts.add(folder.part("schemas/" + found.key() + ".schema.json", schemas.of(found, texts)));
            }
        }
        return parts;
    }

    private List<HeldData> held(PackageRun run, List<Collected> collected) {
        return collected.stream()
                .map(found -> held.of(found, run.order().account()))
                .toList();
    }

    private List<Part> extras(PackageRun run, List<Collected> collected) throws IOException {
        var parts = new ArrayList<Part>();
        for (var extra : extras) {
            if (extra.isWanted(run, collected)) {
                try (var writer = run.folder().part(extra.entry())) {
                    extra.write(run, collected, writer);
                    parts.add(writer.finish());
                }
                FaultPoints.reach("access.write." + extra.entry());
            }
        }
        return parts;
    }

    private static byte[] json(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }
}
