package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.Category;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DataMapExportTest {

    private final DataMapExport export = new DataMapExport(Letters.MAP);

    @Test
    void every_data_set_is_told_with_its_title_in_the_readers_language() {
        assertThat(export.dataSets(Locale.of("nl"))).hasSameSizeAs(Letters.MAP.dataSets());
        assertThat(export.dataSets(Locale.of("nl")))
                .extracting(DataMapExport.ExportedSet::title)
                .contains("Uw account", "Uw betalingen");
    }

    @Test
    void an_attribute_says_what_it_is_or_why_it_is_not_personal() {
        var account = export.dataSets(Locale.ENGLISH).getFirst();

        assertThat(account.key()).isEqualTo("accounts.account");
        assertThat(account.fields().getFirst().reason()).isEqualTo("number of the row");
        assertThat(account.fields().get(1).category()).isEqualTo(Category.CONTACT);
    }

    @Test
    void reads_as_json_with_the_names_that_the_interface_promises() {
        var json = JsonMapper.builder().build().valueToTree(export.dataSets(Locale.ENGLISH));

        assertThat(json.get(0).propertyNames())
                .contains("key", "title", "why", "place", "activity", "retention", "erasure", "recipients", "fields");
        assertThat(json.get(0).get("fields").get(1).get("category").asString()).isEqualTo("CONTACT");
    }
}
