package ai.astrasonic.drill;

import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Two people who act in a drill, on a copy that nobody else reaches: they signed in just now, as an identity server says it. */
enum DrillStaff {
    DPO,
    DEPUTY;

    private record Member(String name, Instant at) implements AuthenticatedPrincipal, ClaimAccessor {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Map<String, Object> getClaims() {
            return Map.of("auth_time", at);
        }
    }

    /** Does it as this person; the thread is given back to whoever had it. */
    <T> T does(Supplier<T> act) {
        var before = SecurityContextHolder.getContext();
        var member = new Member(
                "drill-" + name().toLowerCase(Locale.ROOT), Clock.systemUTC().instant());
        var authorities = List.of(new SimpleGrantedAuthority("ROLE_" + Roles.DPO));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(member, "", authorities)));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
