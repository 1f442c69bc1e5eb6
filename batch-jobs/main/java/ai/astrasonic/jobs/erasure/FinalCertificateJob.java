package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.erasure.FinalCertificates;
import ai.astrasonic.jobs.JobType;
import ai.astrasonic.jobs.engine.CurrentRun;
import ai.astrasonic.jobs.engine.JobAssembly;
import ai.astrasonic.jobs.engine.RunnableJob;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.reports.CertificateStatement.Audience;
import ai.astrasonic.reports.ErasureCertificates;
import ai.astrasonic.requests.CaseWork;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.UUID;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * By itself, once for each erasure that was certified while a recipient had not answered yet: as soon as the last one has, the
 * final certificate is made, kept and sent, in one transaction (Art. 19).
 */
@Component
class FinalCertificateJob implements RunnableJob {

    static final String NAME = "final-certificate";
    private static final JobType TYPE = JobType.onDemand(NAME, "Art. 19 GDPR", Roles.DPO);

    private final FinalCertificates finals;
    private final ErasureLedger ledger;
    private final ErasureCertificates certificates;
    private final CaseWork cases;
    private final TransactionTemplate transaction;
    private final Job job;

    FinalCertificateJob(
            JobAssembly assembly,
            FinalCertificates finals,
            ErasureLedger ledger,
            ErasureCertificates certificates,
            CaseWork cases,
            TransactionTemplate transaction) {
        this.finals = finals;
        this.ledger = ledger;
        this.certificates = certificates;
        this.cases = cases;
        this.transaction = transaction;
        this.job = assembly.job(NAME, List.of(assembly.alwaysOnItsOwn("certify", (contribution, context) -> {
            certify(new ErasureId(UUID.fromString(CurrentRun.key(context))));
            return RepeatStatus.FINISHED;
        })));
    }

    @Override
    public JobType type() {
        return TYPE;
    }

    @Override
    public Job job() {
        return job;
    }

    @Override
    public List<String> ordered() {
        return finals.due().stream().map(ErasureId::toString).toList();
    }

    private void certify(ErasureId id) {
        finals.of(id, ledger.hashes()).ifPresent(data -> keep(id, data));
    }

    private void keep(ErasureId id, CertificateData data) {
        var request = new RequestId(data.request());
        var language = cases.languageOf(request).locale();
        var file = certificates.certificate(data, Audience.FILE, language);
        var theirs = certificates.certificate(data, Audience.PERSON, language);
        FaultPoints.reach("erasure.final.before");
        transaction.executeWithoutResult(status -> {
            var mail =
                    cases.complete(request, "erased-finally", List.of(MailAttachment.pdf("certificate.pdf", theirs)));
            if (!finals.record(id, file, mail.orElse(null))) {
                status.setRollbackOnly();
            }
        });
        FaultPoints.reach("erasure.final.after");
    }
}
