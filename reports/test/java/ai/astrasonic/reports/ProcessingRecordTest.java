package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.Terms;
import ai.astrasonic.erasure.BackupSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessingRecordTest {

    @TempDir
    Path folder;

    private final ProcessingRecords records = new ProcessingRecords(
            Letters.MAP,
            Letters.ACTIVITIES,
            Letters.RECIPIENTS,
            Terms::published,
            new BackupSettings(Period.ofDays(30)),
            Clock.fixed(Instant.parse("2026-11-22T13:05:00Z"), ZoneOffset.UTC),
            "privacy@astrasonic.example");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void the_record_reads_as_agreed_and_is_archivable_and_accessible(String language) throws IOException {
        var out = new ByteArrayOutputStream();
        ProcessingRecord.writePdf(records.content(Locale.of(language)), out);

        PdfVerdict.of(out.toByteArray())
                .readsLike("processing-record-" + language + ".txt")
                .isArchivableAndAccessible();
    }

    @Test
    void the_declared_backup_window_is_told_with_what_it_means_for_the_promised_days() {
        var record = records.content(Locale.ENGLISH);

        assertThat(record.backups()).contains("kept for 30 days");
        assertThat(record.backupFindings()).hasSize(1).first().asString().contains("until 60 days after the request");
    }

    @Test
    void every_activity_tells_what_article_30_asks() {
        assertThat(records.content(Locale.ENGLISH).activities()).hasSize(24).allSatisfy(a -> {
            assertThat(a.purposes()).isNotEmpty().allMatch(p -> p.contains("(Art."));
            assertThat(a.dataSubjects()).isNotEmpty();
            assertThat(a.recipients()).isNotEmpty();
            assertThat(a.retention()).isNotEmpty();
            assertThat(a.measures()).isNotEmpty();
        });
    }

    @Test
    void categories_and_data_sets_come_from_the_map() {
        var billing = records.content(Locale.ENGLISH).activities().stream()
                .filter(a -> a.key().equals("tax-administration"))
                .findFirst()
                .orElseThrow();

        assertThat(billing.categories()).containsExactly("payments");
        assertThat(billing.dataSets()).containsExactly("Your payments");
        assertThat(billing.transfers()).anyMatch(t -> t.startsWith("Stripe: United States") && t.contains("2021/914"));
    }

    @Test
    void the_workbook_holds_a_row_for_each_activity_recipient_and_attribute() throws IOException {
        var out = new ByteArrayOutputStream();
        ProcessingRecordSheet.write(records.content(Locale.ENGLISH), out);
        var parts = parts(out.toByteArray());

        assertThat(rows(parts.get("xl/worksheets/sheet1.xml"))).isEqualTo(1 + 24);
        assertThat(rows(parts.get("xl/worksheets/sheet2.xml"))).isEqualTo(1 + 18);
        assertThat(rows(parts.get("xl/worksheets/sheet3.xml")))
                .isEqualTo(1
                        + Letters.MAP.dataSets().stream()
                                .mapToInt(s -> s.fields().size())
                                .sum());
        assertThat(parts.values()).noneMatch(xml -> xml.contains("<f>"));
    }

    private static int rows(String xml) {
        return xml.split("<row ", -1).length - 1;
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("record.xlsx"), workbook);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
