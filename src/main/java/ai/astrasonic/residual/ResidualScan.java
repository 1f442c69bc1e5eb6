package ai.astrasonic.residual;

import ai.astrasonic.shared.Roles;
import java.util.Collection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Searches every place for people's identifiers, in one pass for all of them. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class ResidualScan {

    public ScanReport of(Collection<Sought> people) {
        throw new UnsupportedOperationException("to be built");
    }
}
