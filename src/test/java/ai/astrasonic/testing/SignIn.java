package ai.astrasonic.testing;

import ai.astrasonic.shared.Roles;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Members of staff and customers, signed in as the identity server signs them in: for acts that ask who, and when that was. */
public final class SignIn {

    private SignIn() {}

    /** Signed in just now, by the machine's clock, as the identity server has it. */
    public static Authentication fresh(String id, String... roles) {
        return at(Instant.now(), id, roles);
    }

    public static Authentication at(Instant signedIn, String id, String... roles) {
        var token = OidcIdToken.withTokenValue("token")
                .subject(id)
                .claim("auth_time", signedIn)
                .build();
        var authorities = Stream.of(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new OAuth2AuthenticationToken(new DefaultOidcUser(authorities, token), authorities, "keycloak");
    }

    /** A customer, by the identity server's id of theirs. */
    public static Authentication customer(String identity) {
        return fresh(identity, Roles.CUSTOMER);
    }

    /** The id signs in as a DPO just now and does this; the thread is given back to whoever had it. */
    public static <T> T as(String id, Supplier<T> act) {
        return as(fresh(id, Roles.DPO), act);
    }

    public static void as(String id, Runnable act) {
        as(id, () -> {
            act.run();
            return List.of();
        });
    }

    public static <T> T as(Authentication who, Supplier<T> act) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
