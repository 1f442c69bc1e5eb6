package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = {MethodSecurityConfiguration.class, MethodSecurityTest.Books.class})
class MethodSecurityTest {

    @Autowired
    Books books;

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void whoever_has_the_role_gets_in() {
        assertThat(books.read() + books.close()).isEqualTo("readclosed");
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void another_role_does_not() {
        assertThatThrownBy(books::read).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(books::close).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_does_not() {
        assertThatThrownBy(books::read).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(books::close).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void a_job_gets_in_where_the_system_is_let_in_only() {
        assertThat(RunAs.jobFor("closing", books::close)).isEqualTo("closed");
        assertThatThrownBy(() -> RunAs.job("closing", books::read)).isInstanceOf(AccessDeniedException.class);
    }

    /** A guarded service, by either annotation. */
    @RolesAllowed(Roles.FINANCE)
    static class Books {

        public String read() {
            return "read";
        }

        @RolesAllowed({Roles.FINANCE, Roles.SYSTEM})
        @PreAuthorize("hasAnyRole('finance', 'system')")
        public String close() {
            return "closed";
        }
    }
}
