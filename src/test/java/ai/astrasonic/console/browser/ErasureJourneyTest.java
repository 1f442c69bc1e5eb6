package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.local.LocalStack;
import ai.astrasonic.reports.CertificateFile;
import ai.astrasonic.reports.CertificateStatement;
import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A person is erased with a second person's approval, and the proof is checked by whoever doubts it: everything real. */
class ErasureJourneyTest {

    private static final String KEYS = "/.well-known/astrasonic-signing-keys.pem";

    private static Chromium chromium;
    private static LocalStack stack;

    private final PlantedValues planted = new PlantedValues();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        stack = LocalStackForTests.stack();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_person_is_erased_proven_and_certified_and_only_what_a_duty_keeps_is_exported_afterwards() throws Exception {
        var person = ErasedPerson.choose();
        var books = ErasedPerson.books();
        int payments = person.payments();
        var asked = new AskedRecipients(Ask.ERASE);
        planted.plant(person.account(), person.address());
        try (var traffic = new OutsideTraffic();
                var dpo = staff("dpo");
                var deputy = staff("deputy")) {
            var work = new ErasureCase(dpo);
            var request = work.file(person.account());
            work.confirmIdentity();
            work.askApproval();
            assertThat(deputy.signInAgain(stack, "approvals")).isTrue();
            Looks.at(deputy, "approvals-waiting");
            new ErasureCase(deputy).approve(request);

            work.awaitState("Erased, being proven");
            work.awaitState("Left over");
            Looks.at(dpo, "erasure-leftovers");
            assertThat(work.leftovers()).containsExactly("primary store", "stray_note.note", "track.further");

            planted.remove();
            work.scanAgain();
            work.awaitState("Erased and certified");
            asked.awaitOutcomes(UUID.fromString(person.account()));
            asked.bothSidesTellTheSame(UUID.fromString(person.account()));
            Looks.at(dpo, "erasure-certified");
            lookInDutch(request);
            assertThat(work.leftovers()).isEmpty();
            asked.awaitFinalCertificate(UUID.fromString(person.account()));
            var certificate = certificate(work);
            isOursAndWhole(certificate, published(dpo));
            asked.tellsTheSame(UUID.fromString(person.account()), said(certificate));

            assertThat(person.canSignIn()).isFalse();
            assertThat(person.files()).isZero();
            assertThat(person.payments()).isEqualTo(payments);
            assertThat(ErasedPerson.books()).isEqualTo(books);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> person.mails() == 0);
            exportsOnlyWhatADutyKeeps(dpo, person);
            assertThat(dpo.complaints()).isEmpty();
            assertThat(deputy.complaints()).isEmpty();
            assertThat(List.of(
                            stack.address().getHost(),
                            LocalStackForTests.staffRealm().getHost()))
                    .containsAll(dpo.askedHosts())
                    .containsAll(deputy.askedHosts());
            traffic.stayedInside();
        } finally {
            planted.remove();
        }
    }

    private Path certificate(ErasureCase work) {
        var file = folder.resolve("certificate.pdf");
        work.certificate(file);
        return file;
    }

    private static CertificateData said(Path certificate) throws Exception {
        var data = CertificateFile.read(Files.readAllBytes(certificate))
                .file(CertificateStatement.FILE)
                .orElseThrow();
        return JsonMapper.shared().readValue(data, CertificateStatement.class).certificate();
    }

    /** By the command that a sceptic is told of, with the keys that we publish, and by veraPDF. */
    private static void isOursAndWhole(Path certificate, Path keys) throws Exception {
        PdfVerdict.of(Files.readAllBytes(certificate)).isArchivableAndAccessible();
        assertThat(ConsoleCommand.run("verify", certificate.toString(), "--key", keys.toString()))
                .isZero();
    }

    private Path published(Staff dpo) throws Exception {
        var keys = dpo.page().request().get(stack.address().resolve(KEYS).toString());
        return Files.write(folder.resolve("keys.pem"), keys.body());
    }

    private void exportsOnlyWhatADutyKeeps(Staff dpo, ErasedPerson person) throws Exception {
        dpo.at("people/" + person.account());
        Looks.at(dpo, "erased-person");
        var work = new AccessCase(dpo);
        work.file();
        work.confirmIdentity();
        var file = folder.resolve("after.zip");
        work.preview(file);

        assertThat(new DownloadedPackage(file).grounds())
                .containsKeys("Your payments", "Your invoices")
                .allSatisfy((dataSet, ground) -> assertThat(ground).contains("Art. 17(3)"));
    }

    /** As whoever reads everything and changes nothing. */
    private static void lookInDutch(String request) throws Exception {
        try (var auditor = Staff.signIn(
                chromium.browser(), stack, "auditor", ColorScheme.LIGHT, Staff.WIDE, Locale.of("nl", "NL"))) {
            auditor.at(request)
                    .page()
                    .getByText("Gewist en gecertificeerd")
                    .first()
                    .waitFor();
            Looks.at(auditor, "erasure-certified-nl");
        }
    }

    private static Staff staff(String name) {
        return Staff.signIn(chromium.browser(), stack, name, ColorScheme.LIGHT, Staff.WIDE);
    }
}
