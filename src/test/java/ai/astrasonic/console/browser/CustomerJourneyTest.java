package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.local.LocalStack;
import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.testing.CustomersRealm;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a customer with us: they come, use what they pay for and every right they have, leave, and come back to nothing old. */
class CustomerJourneyTest {

    private static final Path LIBRARY = Path.of("src/test/resources/libraries/rekordbox-6.xml");
    private static final String ANALYTICS = "product-analytics";

    private static Chromium chromium;
    private static LocalStack stack;

    private final CustomersRealm realm = new CustomersRealm();
    private final String address = "ada-" + UUID.randomUUID() + "@example.org";
    private final byte[] music = new byte[3_000_000];

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
    void a_customer_comes_uses_every_right_leaves_and_comes_back_to_nothing_old() throws Exception {
        String before;
        try (var ada = new Customer(chromium.browser(), realm, Locale.UK);
                var dpo = staff("dpo");
                var deputy = staff("deputy")) {
            before = usesWhatThereIs(new CustomersApplication(ada.signUp(address)));
            var pages = new OwnPages(ada.page());
            pages.pay();
            pages.objectTo(ANALYTICS);
            assertThat(pages.main()).contains("We are working on it");
            downloadsEverything(pages, dpo);
            leaves(pages, dpo, deputy);
        }
        try (var again = new Customer(chromium.browser(), realm, Locale.UK)) {
            var application = new CustomersApplication(again.signUp(address));
            assertThat(application.opensAnAccount()).isNotEqualTo(before);
            findsNothingOld(application, new OwnPages(again.page()));
        }
    }

    private String usesWhatThereIs(CustomersApplication application) throws Exception {
        new Random(6).nextBytes(music);
        var account = application.opensAnAccount();
        application.imports(LIBRARY);
        assertThat(application.tracks()).isEqualTo(6);
        var place = application.backsUp("Sets/friday.wav", music);
        assertThat(application.fetches(place)).isEqualTo(music);
        return account;
    }

    private void downloadsEverything(OwnPages pages, Staff dpo) throws Exception {
        var passphrase = pages.askForACopy();
        var work = new AccessCase(dpo);
        dpo.at(pages.request());
        work.preview(folder.resolve("preview.zip"));
        var link = work.release(stack.mailbox());
        var file = folder.resolve("package.zip");
        work.download(link, passphrase, file);

        assertThat(PackageVerifier.verify(file, null).good()).isTrue();
        assertThat(new DownloadedPackage(file).hasDataThatFitsItsSchemas().grounds())
                .containsKeys("Your account", "Your payments");
    }

    private void leaves(OwnPages pages, Staff dpo, Staff deputy) throws Exception {
        SettledBooks.await();
        var receipt = pages.askForErasure();
        var request = pages.request();
        var work = new ErasureCase(dpo);
        dpo.at(request);
        work.askApproval();
        assertThat(deputy.signInAgain(stack, "approvals")).isTrue();
        new ErasureCase(deputy).approve(request);
        work.awaitState("Erased and certified");

        assertThat(pages.at(receipt + "?lang=en")).contains("Your data is erased, and we have certified it.");
        var certificate = folder.resolve("certificate.pdf");
        pages.downloadCertificate(certificate);
        PdfVerdict.of(Files.readAllBytes(certificate)).isArchivableAndAccessible();
        assertThat(ConsoleCommand.run("verify", certificate.toString())).isZero();
        assertThat(pages.at("/my")).contains("there is no account of yours here");
    }

    private static void findsNothingOld(CustomersApplication application, OwnPages pages) {
        assertThat(application.tracks()).isZero();
        assertThat(application.files()).isZero();
        assertThat(pages.at("/my/requests")).contains("You have asked nothing yet");
        assertThat(pages.at("/my/subscription")).contains("You have no subscription");
        pages.at("/my/data");
        assertThat(pages.page().content())
                .contains("id=\"accounts.account\"")
                .doesNotContain("id=\"library.", "id=\"backup.", "id=\"billing.", "id=\"requests.");
    }

    private static Staff staff(String name) {
        return Staff.signIn(chromium.browser(), stack, name, ColorScheme.LIGHT, Staff.WIDE);
    }
}
