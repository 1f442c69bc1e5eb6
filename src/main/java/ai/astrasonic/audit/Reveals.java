package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.InternalUse;
import org.springframework.stereotype.Service;

/** Records every look at a masked value: who looked at which field of whom, and why (ASVS 14.2.6). */
@Service
@InternalUse("called by the guarded services that hand masked values out")
public class Reveals {

    private final AuditTrail trail;

    Reveals(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * To be called before the value is handed out, so that there is no look without an entry.
     *
     * @param field name of the field, never its value
     * @throws IllegalArgumentException when no reason is given
     */
    public void record(AccountId person, String field, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A look at masked data needs a reason");
        }
        trail.record(AuditAct.of("revealed", "account", person.value())
                .about(person)
                .because(reason)
                .with("field", field));
    }
}
