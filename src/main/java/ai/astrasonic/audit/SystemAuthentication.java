package ai.astrasonic.audit;

import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The machine itself as an actor: a named job with the role {@code system}, which no person ever has. */
final class SystemAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String job;

    SystemAuthentication(String job) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + Roles.SYSTEM)));
        this.job = job;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return "job:" + job;
    }
}
