package ai.astrasonic.erasure;

import ai.astrasonic.erasure.CertificateData.DataSetErased;
import ai.astrasonic.erasure.CertificateData.PlaceSearched;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a certificate says, from the plan that was carried out and the scan that found nothing left. */
@Component
class CertificateFacts {

    /** One record: its credentials, linked sign-ins and sessions are part of it. */
    private static final String SIGN_IN_ACCOUNT = "keycloak.user";

    private final ProofTable proofs;
    private final CertificateRecipients recipients;
    private final RequestDesk desk;
    private final BackupSettings backups;
    private final Clock clock;

    CertificateFacts(
            ProofTable proofs,
            CertificateRecipients recipients,
            RequestDesk desk,
            BackupSettings backups,
            Clock clock) {
        this.proofs = proofs;
        this.recipients = recipients;
        this.desk = desk;
        this.backups = backups;
        this.clock = clock;
    }

    /** Empty while the scan is open. */
    Optional<CertificateData> of(ErasureView erasure, String ledgerSha256) {
        return proofs.scan(erasure.id())
                .filter(scan -> scan.open().isEmpty() && !scan.lines().isEmpty())
                .map(scan -> certificate(erasure, scan, ledgerSha256));
    }

    private CertificateData certificate(ErasureView erasure, ScanResult scan, String ledgerSha256) {
        var view = desk.get(erasure.request());
        var executed = Objects.requireNonNull(erasure.executedAt());
        return new CertificateData(
                CertificateData.FORMAT,
                erasure.id().value(),
                erasure.request().value(),
                erasure.person().value(),
                Controller.NAME,
                view.receivedAt(),
                Objects.requireNonNull(erasure.approvedAt()),
                executed,
                scan.at(),
                clock.instant(),
                erasure.certifiedAt(),
                dataSets(erasure.plan()),
                scan.lines().stream()
                        .map(line -> PlaceSearched.of(line.residue()))
                        .toList(),
                recipients.of(view, erasure.plan()),
                backups.heldAfter(executed),
                ledgerSha256,
                erasure.planSha256());
    }

    private static List<DataSetErased> dataSets(ErasurePlan plan) {
        return Stream.of(
                        plan.dataSets().stream()
                                .filter(set ->
                                        set.fate() != SetPlan.Fate.NOT_ASKED && set.fate() != SetPlan.Fate.UNLINKED)
                                .map(CertificateFacts::erased),
                        plan.objects().stream()
                                .map(content ->
                                        DataSetErased.gone(content.dataSet(), 0, content.objects(), content.bytes())),
                        plan.identity().stream()
                                .filter(SIGN_IN_ACCOUNT::equals)
                                .map(key -> DataSetErased.gone(key, 1, 0, 0)))
                .flatMap(Function.identity())
                .toList();
    }

    private static DataSetErased erased(SetPlan set) {
        return set.fate() == SetPlan.Fate.ERASED
                ? DataSetErased.gone(set.dataSet(), set.rows(), 0, 0)
                : DataSetErased.kept(
                        set.dataSet(), set.rows(), set.duty(), Objects.requireNonNullElse(set.until(), LocalDate.MAX));
    }
}
