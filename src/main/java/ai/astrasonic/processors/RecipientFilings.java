package ai.astrasonic.processors;

import static ai.astrasonic.processors.FilingRefused.when;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.processors.FilingRefused.Why;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the DPO files about recipients. Each adds to the history, goes into the audit trail, and overwrites nothing. Of jobs,
 * only the one that fills an empty register with examples does.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class RecipientFilings {

    private final FilingRules rules;
    private final RegisterWriting writing;
    private final RegisterReading reading;
    private final AuditTrail trail;

    RecipientFilings(FilingRules rules, RegisterWriting writing, RegisterReading reading, AuditTrail trail) {
        this.rules = rules;
        this.writing = writing;
        this.reading = reading;
        this.trail = trail;
    }

    /** @throws FilingRefused when it says too little, or its file is none */
    public UUID file(String recipient, NewAgreement agreement, String reason) {
        rules.check(rules.recipient(recipient), agreement);
        var id = filed(recipient, FilingKind.AGREEMENT, "", reason);
        writing.add(id, agreement);
        return id;
    }

    /** @throws FilingRefused when the next one is later than the risk allows */
    public UUID file(String recipient, Review review, String reason) {
        rules.check(rules.recipient(recipient), review);
        var id = filed(recipient, FilingKind.REVIEW, "", reason);
        writing.add(id, review);
        return id;
    }

    /** @throws FilingRefused when nothing is transferred, or the module is for other roles */
    public UUID file(String recipient, TransferBasis basis, String reason) {
        rules.check(rules.recipient(recipient), basis);
        var id = filed(recipient, FilingKind.TRANSFER, "", reason);
        writing.add(id, basis);
        return id;
    }

    public UUID file(String recipient, Certificate certificate, String reason) {
        rules.recipient(recipient);
        rules.check(certificate);
        var id = filed(recipient, FilingKind.CERTIFICATE, certificate.name().strip(), reason);
        writing.add(id, certificate);
        return id;
    }

    public UUID file(String recipient, SubProcessorChain chain, String reason) {
        when(
                !rules.recipient(recipient).role().needsAgreement(),
                Why.NO_AGREEMENT_NEEDED,
                "Only a processor engages sub-processors");
        rules.check(chain);
        var id = filed(recipient, FilingKind.CHAIN, "", reason);
        writing.add(id, chain);
        return id;
    }

    public UUID file(String recipient, FrameworkCheck check, String reason) {
        rules.check(rules.recipient(recipient), check);
        var id = filed(recipient, FilingKind.FRAMEWORK, "", reason);
        writing.add(id, check);
        return id;
    }

    public UUID file(String recipient, CareFact fact, StatedFact stated, String reason) {
        rules.recipient(recipient);
        rules.check(stated);
        var id = filed(recipient, FilingKind.FACT, fact.name(), reason);
        writing.add(id, stated);
        return id;
    }

    /** What it is from now on, with its contact for breaches and what its transfer rests on: all at once or nothing. */
    public UUID file(StatedRecipient stated, String reason) {
        var id = filed(stated.key(), FilingKind.ENTRY, "", reason);
        writing.add(id, stated, false);
        var contact = stated.breachContact();
        if (contact != null) {
            file(
                    stated.key(),
                    CareFact.BREACH_CONTACT,
                    new StatedFact(new LocalText(contact, contact), Certainty.VERIFIED),
                    reason);
        }
        var basis = stated.basis();
        if (basis != null) {
            file(stated.key(), basis, reason);
        }
        return id;
    }

    /** That it gets nothing any more: it leaves the register, and its history stays. */
    public UUID remove(String recipient, String reason) {
        var known = rules.recipient(recipient);
        var id = filed(recipient, FilingKind.ENTRY, "", reason);
        writing.add(id, StatedRecipient.of(known), true);
        return id;
    }

    /** From that day on nothing rests on it any more: every recipient that did is flagged at once. */
    public UUID withdraw(String decision, LocalDate from, String reason) {
        return rule(new AdequacyRuling(decision, false, from), reason);
    }

    public UUID restore(String decision, LocalDate from, String reason) {
        return rule(new AdequacyRuling(decision, true, from), reason);
    }

    private UUID rule(AdequacyRuling ruling, String reason) {
        var adequacy = reading.adequacy();
        when(adequacy.find(ruling.decision()).isEmpty(), Why.UNKNOWN_DECISION, "No such decision on adequacy");
        var stands = adequacy.isInForce(ruling.decision(), ruling.effectiveOn());
        when(!ruling.inForce() && !stands, Why.NOT_IN_FORCE, "It is not in force on that day");
        when(ruling.inForce() && stands, Why.IN_FORCE_ALREADY, "It is in force on that day");
        var why = rules.reason(reason);
        var id = writing.file(null, FilingKind.ADEQUACY, ruling.decision(), why);
        writing.add(id, ruling);
        trail.record(AuditAct.of("ruled", "adequacy-decision", ruling.decision())
                .because(why)
                .with("inForce", ruling.inForce())
                .with("from", ruling.effectiveOn()));
        return id;
    }

    private UUID filed(String recipient, FilingKind kind, String item, String reason) {
        var why = rules.reason(reason);
        var id = writing.file(recipient, kind, item, why);
        trail.record(AuditAct.of("filed", "recipient", recipient)
                .because(why)
                .with("kind", kind.key())
                .with("item", item)
                .with("filing", id));
        return id;
    }
}
