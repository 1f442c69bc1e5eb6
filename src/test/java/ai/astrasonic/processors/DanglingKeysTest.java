package ai.astrasonic.processors;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.testing.DatabaseTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The data map speaks of activities and recipients by key only: each key must lead somewhere. */
@DatabaseTest
class DanglingKeysTest {

    @Autowired
    DataMap map;

    @Autowired
    Activities activities;

    @Autowired
    Recipients recipients;

    @Test
    void every_data_set_about_people_serves_an_activity_of_the_record() {
        assertThat(map.dataSets())
                .filteredOn(DataSet::isAboutPeople)
                .allSatisfy(set -> assertThat(activities.find(set.activity()))
                        .as(set.key() + " names the processing activity " + set.activity()
                                + ": correct the key in @DataAbout, or add law/activities/" + set.activity() + ".yml")
                        .isPresent());
    }

    @Test
    void every_recipient_of_a_data_set_is_in_the_register() {
        assertThat(map.dataSets())
                .allSatisfy(set -> assertThat(set.recipients())
                        .as(set.key() + " names recipients: add a missing one as law/recipients/<key>.yml")
                        .allMatch(key -> recipients.find(key).isPresent()));
    }

    @Test
    void every_recipient_and_the_identity_server_are_on_the_map() {
        assertThat(Stream.concat(map.in(Place.RECIPIENT), map.in(Place.OBJECT_STORE))
                        .flatMap(set -> set.recipients().stream()))
                .containsAll(recipients.all().stream()
                        .filter(Recipient::getsPersonalData)
                        .map(Recipient::key)
                        .toList());
        assertThat(map.in(Place.IDENTITY_SERVER)).isNotEmpty();
    }

    @Test
    void every_data_set_goes_only_to_whom_its_activity_names() {
        assertThat(map.dataSets())
                .filteredOn(DataSet::isAboutPeople)
                .allSatisfy(set -> assertThat(activities.get(set.activity()).recipients())
                        .as(set.key() + " serves " + set.activity())
                        .containsAll(set.recipients()));
    }

    @Test
    void every_table_about_people_goes_to_whoever_runs_the_database() {
        assertThat(map.tablesAboutPeople())
                .allSatisfy(set -> assertThat(set.recipients()).as(set.key()).contains("railway"));
    }
}
