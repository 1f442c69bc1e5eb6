package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The machine itself as an actor, with the role {@code system}, which no person ever has: a named job, or what it does of its
 * own accord for a customer who asked for it.
 */
final class SystemAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String actor;
    private final String origin;

    private SystemAuthentication(String actor, String origin) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)));
        this.actor = actor;
        this.origin = origin;
        setAuthenticated(true);
    }

    static SystemAuthentication job(String name) {
        return new SystemAuthentication("job:" + name, "job");
    }

    static SystemAuthentication customer(AccountId account) {
        return new SystemAuthentication("customer:" + account, "customer");
    }

    String origin() {
        return origin;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }
}
