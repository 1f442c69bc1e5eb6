package ai.astrasonic.identityserver;

import ai.astrasonic.shared.Roles;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The people of the customers realm, by the ids that the identity server gave them. */
@Service
@EnableConfigurationProperties(IdentityServerSettings.class)
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class CustomerIdentities {

    private static final int GONE = 404;

    private final IdentityServerSettings settings;
    private final AdminInterface server;

    CustomerIdentities(IdentityServerSettings settings, AdminInterface server) {
        this.settings = settings;
        this.server = server;
    }

    /** What was found and is gone now, as the server itself says afterwards. */
    public enum Removal {
        REMOVED,
        WAS_GONE
    }

    /** Without it nothing can be removed there, and nothing may be called removed. */
    public boolean isConfigured() {
        return settings.isComplete();
    }

    /** Lets the person sign in no more and ends every session of theirs; false when the server does not know them. */
    public boolean lockOut(String identity) {
        if (server.put("users/" + AdminInterface.segment(identity), Map.of("enabled", false)) == GONE) {
            return false;
        }
        return server.post("users/" + AdminInterface.segment(identity) + "/logout") != GONE;
    }

    /**
     * Removes the person with credentials, linked sign-ins and sessions.
     *
     * @throws IdentityServerFailure also when the server said that it did and still has them
     */
    public Removal remove(String identity) {
        var path = "users/" + AdminInterface.segment(identity);
        int answer = server.delete(path);
        if (server.get(path) != GONE) {
            throw new IdentityServerFailure("The identity server still has somebody it was told to remove", true);
        }
        return answer == GONE ? Removal.WAS_GONE : Removal.REMOVED;
    }
}
