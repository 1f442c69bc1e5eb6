package ai.astrasonic.console;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Which views each role is shown; the services behind them refuse by themselves as well. */
class ViewsByRoleTest extends ViewTest {

    @Autowired
    TestDatabases.Database database;

    @Test
    @WithMockUser(roles = Roles.DPO)
    void the_dpo_sees_everything() {
        assertThat(views())
                .containsExactly(
                        "promises",
                        "requests",
                        "breaches",
                        "approvals",
                        "holds",
                        "retention",
                        "finance",
                        "recipients",
                        "policies",
                        "people",
                        "data-map",
                        "jobs",
                        "audit");
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_sees_everything_too() {
        assertThat(views())
                .containsExactly(
                        "promises",
                        "requests",
                        "breaches",
                        "approvals",
                        "holds",
                        "retention",
                        "finance",
                        "recipients",
                        "policies",
                        "people",
                        "data-map",
                        "jobs",
                        "audit");
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void an_engineer_sees_breaches_people_and_jobs_but_neither_requests_nor_the_audit_trail() {
        assertThat(views())
                .containsExactly("promises", "breaches", "retention", "recipients", "people", "data-map", "jobs");
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void finance_sees_no_people() {
        assertThat(views()).containsExactly("promises", "retention", "finance", "recipients", "data-map", "jobs");
    }

    @Test
    @WithMockUser(roles = Roles.ADMIN)
    void an_administrator_sees_no_people_either() {
        assertThat(views()).containsExactly("promises", "data-map", "jobs", "audit");
    }

    @Test
    @WithMockUser
    void somebody_without_a_role_sees_nothing() {
        assertThat(views()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void an_address_that_is_not_for_ones_role_says_so() {
        open("people", "");

        assertThat(words()).contains("This page is not open to you");
        assertThat(JdbcClient.create(database.superuser())
                        .sql(
                                "SELECT actor || ' ' || object_type || ' ' || object_id || ' ' || outcome FROM audit_entry")
                        .query(String.class)
                        .list())
                .containsExactly("user view /people REFUSED");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void an_address_that_leads_nowhere_says_so() {
        open("people/not-an-id", "");

        assertThat(words()).contains("There is nothing here");
    }

    private static List<String> views() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(MenuEntry::path)
                .map(path -> path.startsWith("/") ? path.substring(1) : path)
                .toList();
    }
}
