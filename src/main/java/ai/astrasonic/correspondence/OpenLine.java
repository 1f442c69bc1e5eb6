package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Line;
import ai.astrasonic.shared.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A line to a recipient for work that is about nobody in particular, at the same pace as all other calls. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class OpenLine {

    private final Lines lines;

    OpenLine(Lines lines) {
        this.lines = lines;
    }

    /** @param recipient key in the register */
    public Line to(String recipient) {
        return lines.to(recipient, exchange -> {});
    }
}
