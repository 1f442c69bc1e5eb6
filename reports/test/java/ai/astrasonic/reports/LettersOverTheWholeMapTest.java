package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The letter and the record over everything that the live data map names: no text, term or recipient may be missing. */
@DatabaseTest
class LettersOverTheWholeMapTest {

    @Autowired
    DataMap map;

    @Autowired
    AccessLetters letters;

    @Autowired
    ProcessingRecords records;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void a_person_of_whom_everything_is_held_gets_a_whole_letter(String language) throws IOException {
        var content = letters.contentOf(everything(Locale.of(language)));
        var out = new ByteArrayOutputStream();
        AccessLetter.write(content, List.of(), out);

        assertThat(content.held()).hasSameSizeAs(map.aboutCustomers());
        assertThat(content.receivers()).hasSize(16);
        assertThat(content.others()).isEmpty();
        assertThat(content.why()).isNotEmpty();
        assertThat(content.decisions()).hasSize(1);
        assertThat(content.leftOut()).isNotEmpty();
        PdfVerdict.of(out.toByteArray()).isArchivableAndAccessible();
    }

    @Test
    @WithMockUser(roles = "auditor")
    void the_record_names_every_data_set_about_people_under_its_activity() {
        var named = records.content(Locale.ENGLISH).activities().stream()
                .mapToInt(a -> a.dataSets().size())
                .sum();

        assertThat(named).isEqualTo((int)
                map.dataSets().stream().filter(set -> !set.activity().isEmpty()).count());
    }

    private LetterRequest everything(Locale language) {
        var day = LocalDate.of(2026, 11, 1);
        return new LetterRequest(
                language,
                "Zoë",
                List.of(),
                "AR-2026-0001",
                day,
                Instant.parse("2026-11-22T13:05:00Z"),
                map.aboutCustomers().stream()
                        .map(set -> HeldData.of(set.key(), 3).between(day, day))
                        .toList());
    }
}
