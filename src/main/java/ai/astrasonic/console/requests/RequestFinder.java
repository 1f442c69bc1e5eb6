package ai.astrasonic.console.requests;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.console.parts.SearchLimit;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestLine;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds cases by a whole identifier; that somebody searched is on the audit trail, for what is not. */
@Service
class RequestFinder {

    private static final int SHOWN = 20;

    private final RequestDesk desk;
    private final AuditTrail audit;
    private final SearchLimit limit;

    RequestFinder(RequestDesk desk, AuditTrail audit, SearchLimit limit) {
        this.desk = desk;
        this.audit = audit;
        this.limit = limit;
    }

    /** Empty when whoever asks has asked too often. */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
    public Optional<List<RequestLine>> find(String identifier) {
        var act = AuditAct.of("searched", "request", "search");
        if (!limit.take()) {
            audit.record(act.refused());
            return Optional.empty();
        }
        var lines = desk.page(RequestFilter.all().withText(identifier.strip()), null, SHOWN)
                .lines();
        audit.record(act.with("found", lines.size()));
        return Optional.of(lines);
    }
}
