package ai.astrasonic.erasure;

import ai.astrasonic.mail.EmailId;
import ai.astrasonic.mail.MailOutcome;
import ai.astrasonic.mail.Mailbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes certificates that were made before every recipient had answered (Art. 19). */
@Service
@Transactional
@PreAuthorize(Allowed.JOB)
public class FinalCertificates {

    private final ErasureTable table;
    private final FinalTable finals;
    private final CertificateFacts facts;
    private final ErasureChecklist steps;
    private final Mailbox mailbox;

    FinalCertificates(
            ErasureTable table, FinalTable finals, CertificateFacts facts, ErasureChecklist steps, Mailbox mailbox) {
        this.table = table;
        this.finals = finals;
        this.facts = facts;
        this.steps = steps;
        this.mailbox = mailbox;
    }

    /** The erasures whose last recipient has answered, while their certificate still says that one has not. */
    @Transactional(readOnly = true)
    public List<ErasureId> due() {
        return finals.due();
    }

    /**
     * What the final certificate says; empty when there is one already, or a recipient has to be asked again.
     *
     * @param ledgerSha256 hash of each erasure's entry in the ledger, by the id of the erasure
     */
    @Transactional(readOnly = true)
    public Optional<CertificateData> of(ErasureId id, Map<UUID, String> ledgerSha256) {
        return table.find(id)
                .filter(erasure -> erasure.completedAt() == null)
                .flatMap(erasure ->
                        Optional.ofNullable(ledgerSha256.get(id.value())).flatMap(entry -> facts.of(erasure, entry)))
                .filter(CertificateData::complete);
    }

    /**
     * Keeps it beside the first one. Once more changes nothing, and is false.
     *
     * @param mail what takes it to the person; null where no address is known any more
     */
    public boolean record(ErasureId id, byte[] certificate, @Nullable UUID mail) {
        boolean recorded = finals.completed(id, certificate, mail);
        if (recorded) {
            table.find(id).ifPresent(erasure -> steps.happened(erasure.request(), "erasure-completed", ""));
        }
        return recorded;
    }

    /** The mail that took one to a person is forgotten when it ends: the address in it would be all that is left of them. */
    public void mailEnded(EmailId mail, MailOutcome outcome) {
        finals.ofMail(mail.value()).flatMap(table::find).ifPresent(erasure -> {
            boolean arrived = outcome == MailOutcome.SENT;
            steps.happened(
                    erasure.request(), arrived ? "final-certificate-sent" : "final-certificate-undeliverable", "");
            mailbox.forget(mail);
            finals.mailForgotten(erasure.id());
        });
    }
}
