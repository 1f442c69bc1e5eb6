package ai.astrasonic.processors;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.datamap.DataSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-ups of track details disclose nothing of a person, and the register says so. */
class MetadataLookUpsTest {

    private final Recipients recipients = new Recipients();
    private final RegisteredAddressees addressees = new RegisteredAddressees(recipients);
    private final List<DataSet> outside = new OutsideDataSets(recipients).dataSets();

    @ParameterizedTest
    @ValueSource(strings = {"apple-music", "musicbrainz"})
    void a_catalogue_is_entered_with_the_reason_why_it_gets_no_personal_data_and_cannot_be_called(String catalogue) {
        var entered = recipients.get(catalogue);

        assertThat(entered.getsPersonalData()).isFalse();
        assertThat(entered.noPersonalData()).isNotNull();
        assertThat(entered.noPersonalData().en()).contains("no account, address or identifier");
        assertThat(entered.noPersonalData().nl()).contains("geen account, adres of kenmerk");
        assertThat(outside).noneMatch(set -> set.recipients().contains(catalogue));
        assertThat(addressees.find(catalogue)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"musicbrainz.org", "api.music.apple.com", "itunes.apple.com"})
    void a_host_of_a_catalogue_is_nobodys(String host) {
        assertThat(addressees.at(host)).isEmpty();
    }

    @Test
    void beatport_gets_what_its_connection_takes_and_its_look_ups_are_told_apart() {
        var beatport = recipients.get("beatport");

        assertThat(beatport.getsPersonalData()).isTrue();
        assertThat(beatport.findings())
                .anySatisfy(finding -> assertThat(finding.en()).contains("Look-ups", "no personal data"));
    }

    @Test
    void the_activity_names_all_three() {
        assertThat(new Activities().find("metadata-enrichment").orElseThrow().recipients())
                .contains("apple-music", "beatport", "musicbrainz");
    }
}
