package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.DatabaseTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

@DatabaseTest
class StaffDirectoryTest {

    @Autowired
    StaffDirectory directory;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoever_signs_in_is_known_by_name_from_then_on() {
        assertThat(directory.nameOf("staff-1")).isEmpty();

        signIn("staff-1", "Dieuwke Prins");

        assertThat(directory.nameOf("staff-1")).contains("Dieuwke Prins");
        assertThat(jdbc.sql("SELECT count(*) FROM staff_member")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_new_name_takes_the_place_of_the_old_one() {
        signIn("staff-2", "Dieuwke Prins");
        signIn("staff-2", "Dieuwke de Boer");

        assertThat(directory.nameOf("staff-2")).contains("Dieuwke de Boer");
    }

    @Test
    void a_token_without_a_name_leaves_the_id_alone() {
        signIn("staff-3", " ");

        assertThat(directory.nameOf("staff-3")).isEmpty();
    }

    private void signIn(String id, String name) {
        var token = new OidcIdToken("token", Instant.EPOCH, Instant.MAX, Map.of("sub", id, "name", name));
        var person = new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), token, "sub"), List.of(), "keycloak");
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(person, getClass()));
    }
}
