package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.InternalUse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
     * @param type kind of thing that the field belongs to, such as {@code account}
     * @param person whose field it is; null where that is not known
     * @param field name of the field, never its value
     * @throws IllegalArgumentException when no reason is given
     */
    public void record(String type, UUID id, @Nullable AccountId person, String field, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Whoever looks at " + type + " " + id + " says why");
        }
        var act = AuditAct.of("revealed", type, id).because(reason).with("field", field);
        trail.record(person == null ? act : act.about(person));
    }

    /** The same for a field of an account. */
    public void record(AccountId person, String field, String reason) {
        record("account", person.value(), person, field, reason);
    }
}
