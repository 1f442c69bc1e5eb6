package ai.astrasonic.analytics;

import ai.astrasonic.outbound.EventPermission;
import ai.astrasonic.shared.ProcessingPermissions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Events leave of people who let them, asked anew for each: an objection counts from the moment it is there (Art. 21(1)). */
@Component
class LeavingEvents implements EventPermission {

    private static final String ACTIVITY = "product-analytics";

    private final AnalyticsLinks links;
    private final ProcessingPermissions permissions;

    LeavingEvents(AnalyticsLinks links, ProcessingPermissions permissions) {
        this.links = links;
        this.permissions = permissions;
    }

    @Override
    public boolean mayLeave(UUID pseudonym) {
        return links.ownerOf(pseudonym)
                .map(owner -> permissions.of(owner, ACTIVITY).isPermitted())
                .orElse(false);
    }
}
