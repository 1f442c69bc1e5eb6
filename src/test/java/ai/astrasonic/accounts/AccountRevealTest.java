package ai.astrasonic.accounts;

import static ai.astrasonic.accounts.PeopleFixture.id;
import static ai.astrasonic.accounts.PeopleFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
class AccountRevealTest {

    @Autowired
    AccountRegister register;

    @Autowired
    AccountReveal reveal;

    @Autowired
    TestDatabases.Database database;

    @Test
    @WithMockUser(username = "3f0c", roles = "dpo")
    void a_look_is_written_down_with_its_reason_and_without_the_value() {
        RunAs.job("test", () -> register.register(List.of(person(1, "noor@example.org"))));

        assertThat(reveal.reveal(id(1), AccountReveal.Field.EMAIL, "letter of 3 March names no account"))
                .contains("noor@example.org");

        assertThat(JdbcClient.create(database.superuser())
                        .sql("SELECT verb || ' ' || object_id || ' ' || reason || ' ' || details FROM audit_entry")
                        .query(String.class)
                        .single())
                .contains("revealed " + id(1), "letter of 3 March", "EMAIL")
                .doesNotContain("noor@");
    }

    @Test
    @WithMockUser(roles = "dpo")
    void nobody_looks_without_a_reason() {
        assertThatThrownBy(() -> reveal.reveal(id(1), AccountReveal.Field.NAME, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(roles = {"auditor", "engineer", "finance", "admin"})
    void nobody_but_the_dpo_looks() {
        assertThatThrownBy(() -> reveal.reveal(id(1), AccountReveal.Field.NAME, "curious"))
                .isInstanceOf(AccessDeniedException.class);
    }
}
