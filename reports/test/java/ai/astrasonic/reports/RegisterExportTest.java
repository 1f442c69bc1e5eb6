package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.astrasonic.processors.AdequacyDecision;
import ai.astrasonic.processors.Certificate;
import ai.astrasonic.processors.Duty;
import ai.astrasonic.processors.DutyCheck;
import ai.astrasonic.processors.FrameworkCheck;
import ai.astrasonic.processors.NewAgreement;
import ai.astrasonic.processors.RecipientFilings;
import ai.astrasonic.processors.SubProcessor;
import ai.astrasonic.processors.SubProcessorChain;
import ai.astrasonic.processors.TransferBasis;
import ai.astrasonic.processors.TransferSafeguard;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestDatabases;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class RegisterExportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String WHY = "=cmd|' /C calc'!A0"; // a reason is text, whatever a spreadsheet makes of it

    private static final Path LIBREOFFICE = Path.of("/usr/bin/soffice");
    private static final int DATA_MAP = 3;
    private static final List<String> COLUMNS =
            List.of("dataSet", "title", "place", "field", "category", "source", "activity", "retention", "erasure");

    @TempDir
    Path folder;

    @Autowired
    RegisterExport export;

    @Autowired
    RecipientFilings filings;

    @Autowired
    TestDatabases.Database database;

    @BeforeEach
    void something_is_on_file() {
        SignIn.as("dieuwke", () -> {
            filings.file("resend", agreement(), WHY);
            filings.file(
                    "resend",
                    new TransferBasis(
                            TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES,
                            2,
                            TODAY.minusDays(3),
                            TODAY.minusDays(2),
                            TODAY.plusYears(1)),
                    WHY);
            filings.file("resend", new FrameworkCheck(TODAY, true, TODAY.plusDays(90)), WHY);
            filings.file("resend", new Certificate("SOC 2", TODAY.minusDays(90), TODAY.plusDays(90)), WHY);
            filings.file(
                    "resend",
                    new SubProcessorChain(
                            "=HYPERLINK(\"https://x\")",
                            TODAY,
                            List.of(new SubProcessor("Amazon Web Services", "US", "hosting", null))),
                    WHY);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void the_pdf_is_archivable_and_accessible_and_holds_both_records_and_the_register(String language) {
        var pdf = PdfVerdict.of(taken(ExportFormat.PDF, Locale.of(language)));

        pdf.isArchivableAndAccessible();
        assertThat(pdf.text().replaceAll("[\\s\u00a0]+", " "))
                .contains(
                        language.equals("en")
                                ? "Record of processing on behalf of others (Art. 30(2))"
                                : "Register van verwerking voor anderen (art. 30 lid 2)")
                .contains("Amazon Web Services")
                .contains("SOC 2")
                .contains("2023/1795");
    }

    @Test
    void the_workbook_has_a_sheet_for_each_part_and_no_formula() throws IOException {
        var parts = entries(taken(ExportFormat.XLSX, Locale.ENGLISH));

        assertThat(new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8))
                .contains(
                        "Activities",
                        "Recipients",
                        "Data map",
                        "On file",
                        "Findings",
                        "Adequacy",
                        "On behalf of others");
        assertThat(parts.values()).noneMatch(part -> new String(part, StandardCharsets.UTF_8).contains("<f>"));
    }

    @Test
    void every_cell_of_the_workbook_says_what_the_json_says() throws IOException {
        var cells = new WorkbookCells(entries(taken(ExportFormat.XLSX, Locale.ENGLISH)));

        assertThat(cells.of(DATA_MAP).stream().skip(1)).containsExactlyElementsOf(dataMap());
    }

    @Test
    @Tag("long")
    void libreoffice_opens_it_and_shows_what_the_json_says() throws Exception {
        assumeThat(Files.isExecutable(LIBREOFFICE)).as("LibreOffice is here").isTrue();
        Files.write(folder.resolve("register.xlsx"), taken(ExportFormat.XLSX, Locale.ENGLISH));

        convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
        convert("pdf");

        assertThat(shown("Data map")).containsExactlyElementsOf(dataMap());
        var told = JsonMapper.shared().readTree(taken(ExportFormat.JSON, Locale.ENGLISH));
        assertThat(shown("Recipients")).hasSize(told.path("recipients").size());
        assertThat(shown("Activities")).hasSize(told.path("activities").size());
        assertThat(shown("On file").toString())
                .contains("=HYPERLINK(\"https://x\")")
                .doesNotContain("Err:", "#NAME?");
        assertThat(folder.resolve("register.pdf")).isNotEmptyFile();
        Files.copy(
                folder.resolve("register.pdf"),
                Path.of("target", "register-in-libreoffice.pdf"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private List<List<String>> shown(String sheet) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(folder.resolve("register-" + sheet + ".csv"))) {
            return rows.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }

    private void convert(String to) throws Exception {
        var office = new ProcessBuilder(
                        LIBREOFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.toString(),
                        folder.resolve("register.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    }

    private List<List<String>> dataMap() {
        var rows = new ArrayList<List<String>>();
        for (var one : JsonMapper.shared()
                .readTree(taken(ExportFormat.JSON, Locale.ENGLISH))
                .path("data")) {
            rows.add(COLUMNS.stream().map(name -> one.path(name).asString()).toList());
        }
        assertThat(rows).hasSizeGreaterThan(100);
        return rows;
    }

    @Test
    void the_json_says_the_same_to_machines() {
        var told = JsonMapper.shared().readTree(taken(ExportFormat.JSON, Locale.ENGLISH));

        assertThat(told.path("activities").size()).isEqualTo(24);
        assertThat(told.path("recipients").size()).isEqualTo(18);
        var resend = recipient(told, "resend");
        assertThat(resend.path("agreement").path("signedOn").asString()).isEqualTo("2026-11-12");
        assertThat(resend.path("agreement")
                        .path("duties")
                        .path("D")
                        .path("answer")
                        .asString())
                .isEqualTo("YES");
        assertThat(resend.path("transferRestsOn").toString()).isEqualTo("[\"FRAMEWORK\",\"CLAUSES\"]");
        assertThat(resend.path("subProcessors")
                        .path("members")
                        .get(0)
                        .path("country")
                        .asString())
                .isEqualTo("US");
        var findings = new ArrayList<String>();
        recipient(told, "stripe")
                .path("findings")
                .forEach(one -> findings.add(one.path("kind").asString()));
        assertThat(findings).contains("AGREEMENT_NOT_FILED", "TRANSFER_WITHOUT_GROUND");
        assertThat(told.path("adequacy").size()).isEqualTo(17);
    }

    @Test
    void a_withdrawn_decision_shows_in_every_form() {
        SignIn.as("dieuwke", () -> filings.withdraw(AdequacyDecision.FRAMEWORK, TODAY, "Annulled"));

        var told = JsonMapper.shared().readTree(taken(ExportFormat.JSON, Locale.ENGLISH));

        assertThat(recipient(told, "resend").path("transferRestsOn").toString()).isEqualTo("[\"CLAUSES\"]");
        assertThat(PdfVerdict.of(taken(ExportFormat.PDF, Locale.ENGLISH)).text().replaceAll("\\s+", " "))
                .contains("Not in force: Annulled");
    }

    @Test
    void one_click_gives_all_three_and_is_recorded() throws IOException {
        var files = entries(taken(ExportFormat.ZIP, Locale.ENGLISH));

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "register-of-recipients.pdf", "register-of-recipients.xlsx", "register-of-recipients.json");
        assertThat(new String(files.get("register-of-recipients.pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(entries(files.get("register-of-recipients.xlsx"))).containsKey("xl/workbook.xml");
        assertThat(JdbcClient.create(database.superuser())
                        .sql(
                                "SELECT actor || ' ' || (details ->> 'format') FROM audit_entry WHERE verb = 'exported-register'")
                        .query(String.class)
                        .list())
                .containsExactly("reader zip");
    }

    @Test
    void who_may_not_read_the_register_takes_nothing_away() {
        for (var nobody : List.of(SignIn.fresh("admin", Roles.ADMIN), SignIn.fresh("nobody"))) {
            assertThatThrownBy(() -> taken(ExportFormat.JSON, Locale.ENGLISH, nobody))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private byte[] taken(ExportFormat format, Locale language) {
        return taken(format, language, SignIn.fresh("reader", Roles.AUDITOR));
    }

    private byte[] taken(ExportFormat format, Locale language, Authentication who) {
        return SignIn.as(who, () -> {
            var out = new ByteArrayOutputStream();
            try {
                export.write(format, language, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static JsonNode recipient(JsonNode told, String key) {
        for (var one : told.path("recipients")) {
            if (one.path("key").asString().equals(key)) {
                return one;
            }
        }
        throw new AssertionError(key);
    }

    private static NewAgreement agreement() {
        var duties = new HashMap<Duty, DutyCheck>();
        for (var duty : Duty.values()) {
            duties.put(duty, new DutyCheck(DutyCheck.Answer.YES, "4." + duty.ordinal()));
        }
        return new NewAgreement(
                "2026-01",
                TODAY.minusDays(10),
                "D. de Vries",
                null,
                new NewAgreement.Terms(30, 72, null),
                duties,
                "dpa.pdf",
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    private Map<String, byte[]> entries(byte[] archive) throws IOException {
        var file = Files.write(folder.resolve("archive-" + archive.length), archive);
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }
}
