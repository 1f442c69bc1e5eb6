package ai.astrasonic.processors;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as it stands today: every recipient with what is on file, and what is wrong. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(RecipientRegister.READER)
public class RecipientRegister {

    static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "', '" + Roles.ENGINEER + "', '"
            + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')";

    private final RegisterReading reading;
    private final FilingRules rules;
    private final AuditTrail trail;

    RecipientRegister(RegisterReading reading, FilingRules rules, AuditTrail trail) {
        this.reading = reading;
        this.rules = rules;
        this.trail = trail;
    }

    /** In the order of the register. */
    public List<RegisterEntry> all() {
        var adequacy = reading.adequacy();
        var today = rules.today();
        return reading.dossiers().stream()
                .map(dossier -> RegisterEntry.of(dossier, adequacy, today))
                .toList();
    }

    /** @throws NoSuchElementException when no recipient has the key */
    public RegisterEntry get(String key) {
        return all().stream()
                .filter(entry -> entry.recipient().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No recipient " + key));
    }

    /** Who filed what, when and why; the newest first. */
    public List<Filed> history(String key) {
        return reading.history(key);
    }

    /** Every decision on adequacy that is known, in force or not. */
    public List<DecisionStanding> decisions() {
        var adequacy = reading.adequacy();
        var today = rules.today();
        var dossiers = reading.dossiers();
        return adequacy.decisions().stream()
                .map(decision -> new DecisionStanding(
                        decision,
                        adequacy.isInForce(decision.key(), today),
                        adequacy.latest(decision.key(), today).orElse(null),
                        concerned(decision, dossiers, adequacy)))
                .toList();
    }

    private List<String> concerned(AdequacyDecision decision, List<Dossier> dossiers, Adequacy adequacy) {
        return dossiers.stream()
                .filter(dossier -> new TransferGround(dossier, adequacy, rules.today())
                        .decision()
                        .filter(decision::equals)
                        .isPresent())
                .map(dossier -> dossier.recipient().key())
                .toList();
    }

    /**
     * The signed text; that somebody took it is recorded.
     *
     * @throws NoSuchElementException when the recipient has no contract of that number
     */
    public byte[] agreementText(String key, UUID filing) {
        var text = reading.history(key).stream()
                .filter(filed -> filed.id().equals(filing))
                .findFirst()
                .flatMap(filed -> reading.agreementText(filed.id()))
                .orElseThrow(() -> new NoSuchElementException("No contract " + filing + " of " + key));
        trail.record(AuditAct.of("opened-agreement", "recipient", key).with("filing", filing));
        return text;
    }

    /** Notes that somebody takes the whole register away. */
    public void exported(String format) {
        trail.record(AuditAct.of("exported-register", "recipient", "all").with("format", format));
    }
}
