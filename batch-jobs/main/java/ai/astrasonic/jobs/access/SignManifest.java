package ai.astrasonic.jobs.access;

import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.jobs.verify.Manifest;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.shared.FaultPoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lists every file with its SHA-256 and signs the list (Ed25519). */
@Component
class SignManifest {

    static final String NOTE = "manifest";

    private final CollectData data;
    private final FetchCopies copies;
    private final Signatures signatures;
    private final Clock clock;

    SignManifest(CollectData data, FetchCopies copies, Signatures signatures, Clock clock) {
        this.data = data;
        this.copies = copies;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * The whole package in the order of its files: the manifest first, so that a reader can check while it streams.
     *
     * @param sha256 of the manifest
     */
    record Signed(List<Part> parts, String sha256) {}

    void run(PackageRun run) throws IOException {
        var collected = data.all(run);
        var files = files(run, collected, copies.told(run));
        var kept = run.folder().note(NOTE, Signed.class);
        if (kept.isPresent()
                && kept.get().parts().containsAll(files)
                && run.folder().has(kept.get().parts())) {
            return;
        }
        FaultPoints.reach("access.sign.before");
        run.folder().note(NOTE, sign(run, files, collected));
        FaultPoints.reach("access.sign.after");
    }

    private static List<Part> files(PackageRun run, List<Collected> collected, FetchCopies.Told told)
            throws IOException {
        var files = new ArrayList<Part>(run.folder()
                .note(WriteDocuments.NOTE, WriteDocuments.Documents.class)
                .orElseThrow()
                .parts());
        collected.forEach(found -> files.addAll(found.parts()));
        files.addAll(told.parts());
        return files;
    }

    private Signed sign(PackageRun run, List<Part> files, List<Collected> collected) throws IOException {
        var content =
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(run, files, collected));
        var folder = run.folder();
        var all = new ArrayList<Part>();
        all.add(folder.part(Manifest.FILE, content));
        all.add(folder.part(Manifest.SIGNATURE, signatures.sign(content)));
        all.add(folder.part(Manifest.KEY, signatures.publicKeyPem().getBytes(StandardCharsets.UTF_8)));
        all.addAll(files);
        return new Signed(all, all.getFirst().sha256());
    }

    private Manifest manifest(PackageRun run, List<Part> files, List<Collected> collected) {
        return new Manifest(
                Manifest.FORMAT,
                run.packageId(),
                run.order().request().toString(),
                clock.instant(),
                signatures.keyId(),
                files.stream()
                        .map(part ->
                                new Manifest.Entry(part.entry(), part.size(), part.sha256(), rows(part, collected)))
                        .toList());
    }

    private static long rows(Part part, List<Collected> collected) {
        return collected.stream()
                .filter(found -> found.parts().contains(part))
                .map(Collected::rows)
                .findFirst()
                .orElse(-1L);
    }
}
