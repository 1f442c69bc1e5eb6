package ai.astrasonic.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Never weakened: whoever adds a table, a column or an attribute says here what it is. */
@DatabaseTest
class DataMapCompletenessTest {

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
