package ai.astrasonic.authorisation;

import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Everybody who may try, in the order of the table's columns. */
enum Caller {
    DPO(Roles.DPO),
    FINANCE(Roles.FINANCE),
    ENGINEER(Roles.ENGINEER),
    AUDITOR(Roles.AUDITOR),
    ADMIN(Roles.ADMIN),
    CUSTOMER(Roles.CUSTOMER),
    /** Signed in, with no role at all. */
    NO_ROLE(null),
    ANONYMOUS(null),
    /** A job; it comes by no route. */
    SYSTEM(Roles.SYSTEM);

    private final @Nullable String role;

    Caller(@Nullable String role) {
        this.role = role;
    }

    Optional<String> role() {
        return Optional.ofNullable(role);
    }

    Authentication authentication() {
        return this == ANONYMOUS
                ? new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : new TestingAuthenticationToken(
                        name(), "", role().map("ROLE_"::concat).stream().toArray(String[]::new));
    }

    RequestPostProcessor overHttp() {
        return this == ANONYMOUS
                ? SecurityMockMvcRequestPostProcessors.anonymous()
                : SecurityMockMvcRequestPostProcessors.jwt()
                        .jwt(token -> token.claim("auth_time", Instant.now()))
                        .authorities(AuthorityUtils.createAuthorityList(
                                role().map("ROLE_"::concat).stream().toList()));
    }

    /** On pages that keep a session, where the form carries a token against forgery. */
    RequestPostProcessor onPages() {
        return this == ANONYMOUS
                ? SecurityMockMvcRequestPostProcessors.anonymous()
                : SecurityMockMvcRequestPostProcessors.authentication(
                        SignIn.fresh("user", role().stream().toArray(String[]::new)));
    }
}
