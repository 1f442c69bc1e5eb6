package ai.astrasonic.erasure;

import ai.astrasonic.erasure.ScanResult.Line;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepOutcome.Failed;
import ai.astrasonic.residual.ScanReport;
import ai.astrasonic.residual.Sought;
import ai.astrasonic.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves what was erased: whom to seek, what was found, and the certificate once nothing is left but what a duty keeps. */
@Service
@Transactional
@PreAuthorize(Allowed.JOB)
public class ErasureProof {

    private final ErasureTable table;
    private final ProofTable proofs;
    private final Identifiers identifiers;
    private final CertificateFacts facts;
    private final ErasureChecklist steps;

    ErasureProof(
            ErasureTable table,
            ProofTable proofs,
            Identifiers identifiers,
            CertificateFacts facts,
            ErasureChecklist steps) {
        this.table = table;
        this.proofs = proofs;
        this.identifiers = identifiers;
        this.facts = facts;
        this.steps = steps;
    }

    /** Whom of the batch to seek: erased, and not scanned yet or to be scanned again. */
    @Transactional(readOnly = true)
    public List<Sought> seek(String batch) {
        return identifiers.of(erased(batch).stream()
                .filter(erasure -> erasure.scannedAt() == null)
                .toList());
    }

    /** A leftover re-opens the case and waits for an engineer; whoever the report does not name was not searched for. */
    public void recordScan(String batch, ScanReport report) {
        erased(batch).stream()
                .filter(erasure ->
                        report.residues().containsKey(erasure.person().value()))
                .forEach(erasure -> record(erasure, report));
    }

    private void record(ErasureView erasure, ScanReport report) {
        var person = erasure.person().value();
        var residues = report.residues().getOrDefault(person, List.of());
        var result = new ScanResult(report.at(), residues.stream().map(Line::of).toList());
        boolean clean = report.isClean(person) && !residues.isEmpty();
        proofs.scanned(erasure.id(), result, clean);
        var outcome = clean
                ? new Done(new Evidence("sha256", Sha256.of(result.toString().getBytes(StandardCharsets.UTF_8))))
                : new Failed("reason.leftover", false);
        steps.stands(erasure.request(), Step.SCAN, outcome);
        steps.happened(erasure.request(), clean ? "erasure-scan-clean" : "erasure-leftover", "");
    }

    /**
     * What the certificates of the batch say: one for each erasure whose scan was clean.
     *
     * @param ledgerSha256 hash of each erasure's entry in the ledger, by the id of the erasure
     */
    @Transactional(readOnly = true)
    public List<CertificateData> toCertify(String batch, Map<UUID, String> ledgerSha256) {
        return erased(batch).stream()
                .flatMap(erasure ->
                        Optional.ofNullable(ledgerSha256.get(erasure.id().value()))
                                .flatMap(entry -> facts.of(erasure, entry))
                                .stream())
                .toList();
    }

    /**
     * Keeps the certificate; what identified the person is forgotten with it. Once more changes nothing.
     *
     * @param complete whether it has the answer of every recipient; else a final one follows
     */
    public void recordCertificate(ErasureId id, byte[] certificate, boolean complete) {
        var erasure = table.holding(id).orElseThrow(() -> new IllegalStateException("No erasure " + id));
        if (proofs.certified(id, certificate, complete)) {
            steps.stands(erasure.request(), Step.CERTIFICATE, new Done(new Evidence("sha256", Sha256.of(certificate))));
            steps.happened(erasure.request(), "erasure-certified", "");
        }
    }

    private List<ErasureView> erased(String batch) {
        return table.inBatch(UUID.fromString(batch), ErasureStatus.ERASED);
    }
}
