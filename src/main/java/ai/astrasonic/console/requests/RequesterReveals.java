package ai.astrasonic.console.requests;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives what a requester wrote to somebody who said why, after that was written to the audit trail (ASVS 14.2.6). */
@Service
class RequesterReveals {

    /** What is masked on a case page; its name is text {@code requests.requester.…}. */
    enum Field {
        EMAIL,
        NAME,
        POST,
        WORDS
    }

    private final RequestDesk desk;
    private final AuditTrail audit;

    RequesterReveals(RequestDesk desk, AuditTrail audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @Transactional
    @PreAuthorize("hasRole('" + Roles.DPO + "')")
    public String reveal(RequestId id, Field field, String reason) {
        var view = desk.get(id);
        var act = AuditAct.of("revealed", "request", id.value()).because(reason).with("field", field.name());
        audit.record(view.account().map(act::about).orElse(act));
        return value(view, field).orElse("–");
    }

    static Optional<String> value(CaseView view, Field field) {
        Requester requester = view.requester();
        return switch (field) {
            case EMAIL -> Optional.ofNullable(requester.email()).map(EmailAddress::typed);
            case NAME -> Optional.ofNullable(requester.name());
            case POST -> Optional.ofNullable(requester.postalAddress());
            case WORDS -> view.words();
        };
    }
}
