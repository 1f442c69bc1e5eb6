package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register of breaches is handed to the authority whole, in one click. */
@DatabaseTest
@WithMockUser(roles = Roles.DPO)
class BreachRegisterExportTest {

    @Autowired
    BreachRegisterExport export;

    @Autowired
    Breaches breaches;

    @TempDir
    Path folder;

    private byte[] taken(ExportFormat format, Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(format, language, out);
        return out.toByteArray();
    }

    private void aSignalAndABreach() {
        var seen = StatedTime.of(TestClock.START.minus(Duration.ofHours(5)), Controller.ZONE);
        RunAs.job("test", () -> {
            breaches.open(new NewBreach(
                    "Odd sign-ins", Set.of("securitylog"), DiscoveredBy.MONITORING, null, seen, null, null));
            breaches.open(new NewBreach(
                    "=cmd|' /C calc'!A0",
                    Set.of("library"),
                    DiscoveredBy.STAFF,
                    null,
                    seen,
                    null,
                    new NewBreach.Awareness(seen, "Seen in the log")));
        });
    }

    @Test
    void everything_that_is_kept_about_a_breach_is_in_it_whether_it_was_notified_or_not() throws IOException {
        aSignalAndABreach();

        var told = JsonMapper.shared().readTree(taken(ExportFormat.JSON, Locale.ENGLISH));

        assertThat(told.path("breaches")).hasSize(2);
        assertThat(told.path("breaches").get(0).path("status").asString()).isEqualTo("SIGNAL");
        assertThat(told.path("breaches").get(1).path("awareBecause").asString()).isEqualTo("Seen in the log");
        assertThat(told.path("asOf").asString()).isEqualTo(TestClock.START.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void every_member_has_a_word(String language) throws IOException {
        aSignalAndABreach();
        var words = new Wording("breach-register", Locale.of(language));

        var members = new TreeSet<String>();
        var told = JsonMapper.shared().readTree(taken(ExportFormat.JSON, Locale.ENGLISH));
        told.path("breaches").forEach((JsonNode entry) -> members.addAll(entry.propertyNames()));

        assertThat(members).hasSizeGreaterThan(30).allMatch(member -> words.has("item." + member));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void as_a_pdf_it_can_be_archived_and_read_by_everybody(String language) throws Exception {
        aSignalAndABreach();

        var pdf = PdfVerdict.of(taken(ExportFormat.PDF, Locale.of(language)));

        pdf.isArchivableAndAccessible();
        assertThat(pdf.text()).contains(". Odd sign-ins", "Europe/Amsterdam").doesNotContain("2026-11-22T");
    }

    @Test
    void an_empty_register_says_so() throws Exception {
        assertThat(PdfVerdict.of(taken(ExportFormat.PDF, Locale.ENGLISH)).text())
                .contains("There is no breach in the register.");
    }

    @Test
    void one_file_holds_all_the_others_and_nothing_in_a_cell_is_a_formula() throws Exception {
        aSignalAndABreach();

        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(taken(ExportFormat.ZIP, Locale.ENGLISH)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).isNotEmpty();
            }
        }
        assertThat(names)
                .containsExactly("register-of-breaches.json", "register-of-breaches.pdf", "register-of-breaches.xlsx");
        assertThat(cells()).contains("=cmd|' /C calc'!A0").doesNotContain("<f>");
    }

    /** The sheet as it is written: a formula would be an element of its own. */
    private String cells() throws IOException {
        var file = Files.write(folder.resolve("register.xlsx"), taken(ExportFormat.XLSX, Locale.ENGLISH));
        try (var workbook = new ZipFile(file.toFile());
                var sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).replace("&apos;", "'");
        }
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void finance_has_no_part_in_it() {
        assertThatThrownBy(() -> taken(ExportFormat.JSON, Locale.ENGLISH)).isInstanceOf(AccessDeniedException.class);
    }
}
