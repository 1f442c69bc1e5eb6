package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.erasure.ErasureProof;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.reports.CaseLetters;
import ai.astrasonic.reports.CertificateStatement.Audience;
import ai.astrasonic.reports.ErasureCertificates;
import ai.astrasonic.reports.LetterFacts;
import ai.astrasonic.reports.LetterKind;
import ai.astrasonic.requests.CaseWork;
import ai.astrasonic.residual.ResidualScan;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.OneByOne;
import ai.astrasonic.shared.RequestId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches for what is left of everybody erased, in one pass, and certifies and answers those of whom nothing is. */
@Component
class Certify {

    private final ErasureProof proof;
    private final ResidualScan scan;
    private final ErasureLedger ledger;
    private final ErasureCertificates certificates;
    private final CaseLetters letters;
    private final CaseWork cases;
    private final TransactionTemplate transaction;

    Certify(
            ErasureProof proof,
            ResidualScan scan,
            ErasureLedger ledger,
            ErasureCertificates certificates,
            CaseLetters letters,
            CaseWork cases,
            TransactionTemplate transaction) {
        this.proof = proof;
        this.scan = scan;
        this.ledger = ledger;
        this.certificates = certificates;
        this.letters = letters;
        this.cases = cases;
        this.transaction = transaction;
    }

    void scan(String batch) {
        var sought = proof.seek(batch);
        if (!sought.isEmpty()) {
            FaultPoints.reach("erasure.scan.before");
            var report = scan.of(sought);
            FaultPoints.reach("erasure.scan.searched");
            proof.recordScan(batch, report);
            FaultPoints.reach("erasure.scan.after");
        }
    }

    /** @throws OneByOne.SomeFailed when some could not be certified; all others were */
    void certify(String batch) {
        var ready = proof.toCertify(batch, ledger.hashes());
        OneByOne.each("certificates", ready.stream().map(Ready::of).toList(), one -> certify(one.data()));
    }

    /** Named in a failure by the erasure alone. */
    private record Ready(CertificateData data) {

        static Ready of(CertificateData data) {
            return new Ready(data);
        }

        @Override
        public String toString() {
            return data.erasure().toString();
        }
    }

    private int certify(CertificateData data) {
        var request = new RequestId(data.request());
        var language = cases.languageOf(request).locale();
        var file = certificates.certificate(data, Audience.FILE, language);
        var enclosed = List.of(
                MailAttachment.pdf(
                        "letter.pdf", letters.unaddressed(request, LetterKind.ERASURE_DONE, LetterFacts.of(data))),
                MailAttachment.pdf("certificate.pdf", certificates.certificate(data, Audience.PERSON, language)));
        FaultPoints.reach("erasure.certify.before");
        transaction.executeWithoutResult(status -> {
            proof.recordCertificate(new ErasureId(data.erasure()), file, data.complete());
            cases.answer(request, "erased", Map.of(), enclosed);
        });
        FaultPoints.reach("erasure.certify.after");
        return 1;
    }
}
