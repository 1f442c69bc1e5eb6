package ai.astrasonic.console.security;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.event.OAuth2AuthorizedClientRefreshedEvent;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizedClientRefreshedEventListener;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.event.OidcUserRefreshedEvent;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks the proof that comes with a renewed token and puts its roles in place of those that the session had. Spring's own
 * listener for this was seen to change nothing beside Vaadin, which keeps whoever is signed in in a place of its own.
 */
class RenewedSignIn implements ApplicationEventPublisher {

    private final GrantedAuthoritiesMapper roles;
    private final OidcIdTokenDecoderFactory proofs = new OidcIdTokenDecoderFactory();
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    RenewedSignIn(GrantedAuthoritiesMapper roles) {
        this.roles = roles;
    }

    @Override
    public void publishEvent(Object event) {
        switch (event) {
            case OAuth2AuthorizedClientRefreshedEvent renewed -> check().onApplicationEvent(renewed);
            case OidcUserRefreshedEvent proven -> replace(proven.getAuthentication());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private OidcAuthorizedClientRefreshedEventListener check() {
        var check = new OidcAuthorizedClientRefreshedEventListener();
        check.setSecurityContextHolderStrategy(SecurityContextHolder.getContextHolderStrategy());
        check.setJwtDecoderFactory(proofs);
        check.setAuthoritiesMapper(roles);
        check.setApplicationEventPublisher(this);
        return check;
    }

    private void replace(Authentication who) {
        var context = new SecurityContextImpl(who);
        SecurityContextHolder.setContext(context);
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes at) {
            sessions.saveContext(context, at.getRequest(), Objects.requireNonNull(at.getResponse()));
        }
    }
}
