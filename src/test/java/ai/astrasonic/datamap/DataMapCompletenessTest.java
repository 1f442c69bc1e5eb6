package ai.astrasonic.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Never weakened: whoever adds a table, a column or an attribute says here what it is. */
@DatabaseTest
class DataMapCompletenessTest {

    /** What a recipient says stays there for a while, about its own mails and analyses and not about a field of ours. */
    private static final List<String> AT_A_RECIPIENT = List.of("resend-expiry", "modal-expiry");

    @Autowired
    DataMap map;

    @Autowired
    SchemaDrift drift;

    @Autowired
    TestDatabases.Database database;

    @Test
    void every_column_of_the_live_database_is_explained() {
        assertThat(drift.findings()).isEmpty();
    }

    @Test
    void a_table_that_nobody_explains_is_found_with_how_to_mend_it() {
        var owner = JdbcClient.create(database.superuser());
        owner.sql("CREATE TABLE forgotten (id uuid, email text); GRANT SELECT ON forgotten TO astrasonic_check")
                .update();
        try {
            assertThat(drift.findings())
                    .anyMatch(f -> f.contains("Table forgotten (column email)") && f.contains("@DataAbout"));
        } finally {
            owner.sql("DROP TABLE forgotten").update();
        }
    }

    @Test
    void a_column_that_nobody_explains_is_found() {
        var owner = JdbcClient.create(database.superuser());
        owner.sql("ALTER TABLE account ADD COLUMN x text").update();
        try {
            assertThat(drift.findings())
                    .singleElement()
                    .asString()
                    .contains("Column account.x says nothing of itself", "@Personal");
        } finally {
            owner.sql("ALTER TABLE account DROP COLUMN x").update();
        }
    }

    @Test
    void a_column_that_is_explained_but_gone_is_found() {
        var owner = JdbcClient.create(database.superuser());
        owner.sql("ALTER TABLE account RENAME COLUMN country TO land").update();
        try {
            assertThat(drift.findings())
                    .contains("The data map explains account.country, which is not in the database")
                    .hasSize(2);
        } finally {
            owner.sql("ALTER TABLE account RENAME COLUMN land TO country").update();
        }
    }

    @Test
    void no_table_that_the_export_role_reads_is_without_row_level_security() {
        var unguarded = JdbcClient.create(database.superuser())
                .sql("""
                        SELECT g.table_name FROM information_schema.role_table_grants g
                        JOIN pg_class c ON c.oid = (quote_ident(g.table_schema) || '.' || quote_ident(g.table_name))::regclass
                        WHERE g.grantee = 'astrasonic_export' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                        """)
                .query(String.class)
                .list();

        assertThat(unguarded).isEmpty();
    }

    @Test
    void every_data_set_about_people_has_a_purpose_a_term_and_something_personal() {
        assertThat(map.dataSets()).filteredOn(DataSet::isAboutPeople).allSatisfy(set -> {
            assertThat(set.activity()).as(set.key()).isNotBlank();
            assertThat(RetentionTerm.of(set.retention())).as(set.key()).isNotNull();
            assertThat(set.fields()).as(set.key()).anyMatch(DataField::isPersonal);
        });
    }

    @Test
    void what_erasure_keeps_names_the_duty() {
        assertThat(map.dataSets())
                .filteredOn(set -> set.erasure() == Erasure.KEEP)
                .allSatisfy(set -> assertThat(set.keptBecause()).as(set.key()).isNotBlank());
        assertThat(map.dataSets())
                .allSatisfy(set -> assertThat(set.fields())
                        .filteredOn(field -> field.isPersonal() && set.erasureOf(field) == Erasure.KEEP)
                        .allSatisfy(field -> assertThat(Duty.of(set.keptBecauseOf(field)))
                                .as(set.key() + "." + field.name())
                                .isNotNull()));
    }

    @Test
    void what_identifies_a_person_is_never_called_a_pseudonym() {
        assertThat(map.dataSets())
                .allSatisfy(set -> assertThat(set.fields())
                        .filteredOn(DataField::identifies)
                        .filteredOn(field -> !field.name().equals(set.subjectColumn()))
                        .noneMatch(field -> set.erasureOf(field) == Erasure.PSEUDONYMISE));
    }

    @Test
    void who_on_the_staff_did_something_is_never_called_impersonal() {
        assertThat(map.dataSets())
                .allSatisfy(set -> assertThat(set.fields())
                        .filteredOn(field -> Set.of(
                                        "staff_id", "started_by", "assignee", "previewed_by", "actor", "revoked_by")
                                .contains(field.name()))
                        .allMatch(DataField::isPersonal));
    }

    @Test
    void every_duty_names_the_exception_and_the_rule_behind_it_and_is_used() {
        assertThat(Duty.all())
                .filteredOn(duty -> !duty.key().endsWith("-expiry"))
                .allSatisfy(duty -> {
                    assertThat(duty.en()).matches("Art\\. 17\\(3\\)\\([a-e]\\) GDPR with [Aa]rt\\. .+");
                    assertThat(duty.nl()).matches("art\\. 17 lid 3 onder [a-e] AVG met art\\. .+");
                });
        assertThat(map.dataSets().stream().flatMap(set -> set.fields().stream().map(set::keptBecauseOf)))
                .containsAll(Duty.all().stream()
                        .map(Duty::key)
                        .filter(key -> !AT_A_RECIPIENT.contains(key))
                        .toList());
        assertThat(AT_A_RECIPIENT)
                .allSatisfy(key -> assertThat(Duty.of(key).en()).startsWith("no duty: "));
    }

    @Test
    void what_no_duty_keeps_but_nobody_can_remove_says_so() {
        assertThat(Duty.of("event-expiry").en()).startsWith("no duty: ");
        assertThat(map.dataSets().stream()
                        .filter(set -> set.keptBecause().equals("event-expiry"))
                        .map(DataSet::key))
                .containsExactlyInAnyOrder("keycloak.event", "keycloak.admin-event");
    }

    @Test
    void every_term_is_used_by_a_data_set_or_an_activity() {
        var used = Stream.concat(
                map.dataSets().stream().map(DataSet::retention),
                new Activities().all().stream().flatMap(activity -> activity.retention().stream()));

        assertThat(used)
                .containsAll(
                        RetentionTerm.all().stream().map(RetentionTerm::key).toList());
    }

    @Test
    void every_table_with_details_of_a_person_leads_to_the_person() {
        assertThat(map.tablesAboutPeople())
                .allSatisfy(set -> assertThat(set.field(set.subjectColumn()))
                        .as(set.key() + " needs the column " + set.subjectColumn())
                        .isPresent());
    }

    @Test
    void what_is_withheld_says_why_and_every_data_set_about_people_has_a_title_in_both_languages() {
        for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            var texts = ResourceBundle.getBundle(
                    "messages/datamap",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(map.dataSets()).filteredOn(DataSet::isAboutPeople).allSatisfy(set -> {
                assertThat(texts.containsKey(set.key()))
                        .as(set.key() + " in " + language)
                        .isTrue();
                assertThat(texts.containsKey(set.key() + ".why"))
                        .as(set.key() + ".why in " + language)
                        .isTrue();
                assertThat(set.withheld())
                        .allSatisfy(f -> assertThat(texts.containsKey(f.withheld()))
                                .as(set.key() + "." + f.name() + ": " + f.withheld())
                                .isTrue());
            });
        }
    }
}
