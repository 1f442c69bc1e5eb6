package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what stands beside the data: extra entries, schemas, the redaction log, the completeness report, the index. */
@Component
class WriteDocuments {

    static final String NOTE = "documents";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CollectData data;
    private final FetchCopies copies;
    private final CopyLines lines;
    private final Completeness completeness;
    private final Redactions redactions;
    private final HeldSets held;
    private final JsonSchemas schemas;
    private final IndexPage index;
    private final List<ExtraEntry> extras;

    WriteDocuments(
            CollectData data,
            FetchCopies copies,
            CopyLines lines,
            Completeness completeness,
            Redactions redactions,
            HeldSets held,
            JsonSchemas schemas,
            IndexPage index,
            List<ExtraEntry> extras) {
        this.data = data;
        this.copies = copies;
        this.lines = lines;
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
        var told = copies.told(run);
        var basis = Stream.concat(collected.stream().flatMap(found -> found.parts().stream()), told.parts().stream())
                .toList();
        var kept = run.folder().note(NOTE, Documents.class);
        if (kept.isPresent()
                && kept.get().basis().equals(basis)
                && run.folder().has(kept.get().parts())) {
            return;
        }
        var found = completeness.compare(run.order(), collected, told.copies());
        requireComplete(found);
        FaultPoints.reach("access.write.before");
        run.folder().note(NOTE, new Documents(write(run, collected, found, told), basis));
        FaultPoints.reach("access.write.after");
    }

    private static void requireComplete(List<Completeness.Line> lines) {
        var missing = Completeness.missing(lines);
        if (!missing.isEmpty()) {
            throw StepFailed.forGood("incomplete", String.join(", ", missing));
        }
    }

    private List<Part> write(
            PackageRun run, List<Collected> collected, List<Completeness.Line> found, FetchCopies.Told told)
            throws IOException {
        var texts = new Texts(run.locale());
        var left = redactions.of(run, collected, texts);
        var parts = new ArrayList<Part>(extras(run, collected));
        var folder = run.folder();
        var recipients = lines.of(told, texts);
        parts.add(folder.part(CopyLines.FILE, json(Map.of("recipients", recipients))));
        var facts = new IndexPage.Facts(collected, held(run, collected), found, left, parts, recipients);
        var page = index.render(run, facts, texts);
        parts.addFirst(folder.part("index.html", page));
        parts.add(folder.part("completeness.json", json(report(found, told))));
        parts.add(folder.part("redactions.json", json(left)));
        for (var data : collected) {
            if (!data.parts().isEmpty()) {
                parts.add(folder.part("schemas/" + data.key() + ".schema.json", schemas.of(data, texts)));
            }
        }
        return parts;
    }

    private static Map<String, Object> report(List<Completeness.Line> found, FetchCopies.Told told) {
        var report = new LinkedHashMap<String, Object>();
        report.put("dataSets", found);
        report.put(
                "recipients",
                told.copies().stream().map(WriteDocuments::reported).toList());
        return report;
    }

    private static Reported reported(RecipientCopy copy) {
        var files = copy.parts().stream().map(Part::entry).toList();
        return new Reported(copy.recipient(), copy.state(), files);
    }

    /** A recipient in the completeness report. */
    private record Reported(String recipient, RecipientCopy.State state, List<String> files) {}

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
