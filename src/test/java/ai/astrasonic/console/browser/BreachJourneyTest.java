package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.astrasonic.local.LocalStack;
import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** From one line typed at night to a supplement, with letters in between: everything real, every figure counted a second time. */
class BreachJourneyTest {

    private static final int PEOPLE = 7;
    private static final String TITLE = "Files shown to others";
    private static final String FIRST_NUMBER = "AP-2026-0417";

    private static final Map<String, String> LETTER = Map.of(
            "What happened (English)", "Between Tuesday and today somebody could read your music files.",
            "What happened (Nederlands)", "Tussen dinsdag en vandaag kon iemand uw muziekbestanden lezen.",
            "What may come of it (English)", "Somebody may try to fool you with what they read there.",
            "What may come of it (Nederlands)", "Iemand kan proberen u te misleiden met wat daarin staat.",
            "What we did and do (English)", "We closed the hole within an hour and look at all logs.",
            "What we did and do (Nederlands)", "We hebben het lek binnen een uur gedicht en bekijken alle logboeken.",
            "What they can do (English)", "Be careful with mails that ask you for something.",
            "What they can do (Nederlands)", "Wees voorzichtig met e-mails waarin u iets wordt gevraagd.");

    private static Chromium chromium;
    private static LocalStack stack;

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
    void a_breach_is_triggered_counted_judged_reported_told_and_supplemented_and_every_figure_is_true()
            throws Exception {
        var people = BreachedPeople.choose(PEOPLE);
        var id = trigger();
        try (var dpo = staff("dpo");
                var deputy = staff("deputy")) {
            var work = new BreachCase(dpo, "breaches/" + id).open();
            Looks.at(dpo, "breach-signal");
            work.becomesCertain("The log shows downloads of others' files");
            Looks.at(dpo, "breach-open");
            work.count(List.of("Accounts: Account", "Music library: Tracks"), people.pasted(), "The list of support");
            work.assess(
                    "Simple data (identity, contact)",
                    "Names and addresses stand in it",
                    Map.of("Confidentiality", "disclosed to unknown recipients (0.5)"));
            work.decide("authority", "a risk cannot be called unlikely", "Files with names were read");
            work.decide("people", "the risk is likely high", "Nobody knows who has them");
            Looks.at(dpo, "breach-judged", "Assessment and decisions");
            work.freeze("the first report", "");
            var first = reports(work, "first");
            tellTheTruth(first, people, 0);
            Looks.at(dpo, "breach-reported", "Report to the authority");
            work.received(FIRST_NUMBER);
            work.draft(LETTER);
            work.ask("The risk is high: files with names were read");
            Looks.at(dpo, "breach-asked", "Letters to the people");
            approve(deputy, id);
            work.awaitSent();
            Looks.at(dpo, "breach-sent", "Letters to the people");
            work.freeze("a supplement", "The people were told");
            var supplement = reports(work, "supplement");
            tellTheTruth(supplement, people, people.told());
            assertThat(PdfVerdict.of(Files.readAllBytes(supplement.get("en"))).text())
                    .contains(FIRST_NUMBER);
            oneLetterEach(people);
            lookAtTheForm(dpo, id);
            lookInDutch(id);
            assertThat(dpo.complaints()).isEmpty();
            assertThat(deputy.complaints()).isEmpty();
        }
    }

    /** As an engineer does at night. */
    private static String trigger() throws Exception {
        var since = Instant.now(java.time.Clock.systemUTC())
                .minus(Duration.ofHours(5))
                .truncatedTo(ChronoUnit.SECONDS);
        assertThat(ConsoleCommand.run("breach", "open", TITLE, "--system", "library", "--since", since.toString()))
                .isZero();
        return BreachedPeople.database()
                .sql("SELECT id::text FROM breach WHERE title = ?")
                .param(TITLE)
                .query(String.class)
                .single();
    }

    /** Both languages of the Dutch form, and of the European template its data. */
    private Map<String, Path> reports(BreachCase work, String which) throws Exception {
        var files = Map.of(
                "en", work.file("PDF, Dutch form, English", folder.resolve(which + "-en.pdf")),
                "nl", work.file("PDF, Dutch form, Dutch", folder.resolve(which + "-nl.pdf")),
                "json", work.file("JSON, European template", folder.resolve(which + ".json")));
        for (var language : List.of("en", "nl")) {
            PdfVerdict.of(Files.readAllBytes(files.get(language))).isArchivableAloneAndAccessible();
            Files.copy(
                    files.get(language),
                    Files.createDirectories(Path.of("target/reports"))
                            .resolve("breach-" + which + "-" + language + ".pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return files;
    }

    /** What the console says against what the database says. */
    private static void tellTheTruth(Map<String, Path> files, BreachedPeople people, long told) throws Exception {
        long least = people.people();
        long records = people.records();
        assertThat(least).isEqualTo(PEOPLE);
        for (var language : List.of("en", "nl")) {
            var text = text(files.get(language));
            var to = language.equals("en") ? " to " : " tot ";
            assertThat(text)
                    .contains(" " + least + to + (least + 1) + " ")
                    .contains(" " + records + to + (records + 1) + " ");
            people.byCountry()
                    .forEach((country, count) -> assertThat(text)
                            .contains(Locale.of("", country).getDisplayCountry(Locale.of(language)) + ": " + count));
            if (told > 0) {
                assertThat(text).containsPattern("10\\.1\\.3 .{10,120} " + told + " ");
            }
        }
        var json = JsonMapper.shared().readTree(Files.readAllBytes(files.get("json")));
        assertThat(json.get("field_68").asLong()).isEqualTo(least + 1);
        assertThat(json.get("field_73").asLong()).isEqualTo(records + 1);
        assertThat(json.get("field_117").properties())
                .extracting(Map.Entry::getKey, country -> country.getValue().asLong())
                .containsExactlyInAnyOrderElementsOf(people.byCountry().entrySet().stream()
                        .map(one -> tuple(one.getKey(), one.getValue()))
                        .toList());
    }

    private static String text(Path pdf) throws Exception {
        return PdfVerdict.of(Files.readAllBytes(pdf)).text().replaceAll("\\s+", " ");
    }

    private static void approve(Staff deputy, String breach) throws Exception {
        assertThat(deputy.signInAgain(stack, "approvals")).isTrue();
        var letter = BreachedPeople.database()
                .sql("SELECT id::text FROM breach_letter WHERE breach_id = ?::uuid")
                .param(breach)
                .query(String.class)
                .single();
        new ErasureCase(deputy).approve(letter, "Let this letter go", "Plain and true");
    }

    /** By the mail server's own folder. */
    private static void oneLetterEach(BreachedPeople people) throws Exception {
        var addresses = people.addresses();
        assertThat(addresses).hasSize(PEOPLE);
        try (var mails = Files.list(LocalStackForTests.mails())) {
            var letters = mails.filter(file -> file.toString().endsWith(".eml"))
                    .map(BreachJourneyTest::header)
                    .filter(header -> header.contains("Subject: Important: something happened to your data")
                            || header.contains("Subject: Belangrijk: er is iets gebeurd met uw gegevens"))
                    .toList();
            assertThat(letters).hasSize(PEOPLE);
            assertThat(addresses)
                    .allSatisfy(address -> assertThat(letters)
                            .filteredOn(header -> header.contains("To: " + address))
                            .hasSize(1));
        }
    }

    private static String header(Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.ISO_8859_1).split("\\r?\\n\\r?\\n", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lookAtTheForm(Staff dpo, String id) throws Exception {
        dpo.at("breaches/" + id + "/report");
        Looks.at(dpo, "breach-form");
    }

    private static void lookInDutch(String id) throws Exception {
        try (var auditor = Staff.signIn(
                chromium.browser(), stack, "auditor", ColorScheme.LIGHT, Staff.WIDE, Locale.of("nl", "NL"))) {
            auditor.at("breaches/" + id);
            Looks.at(auditor, "breach-nl", "Wie en wat het trof");
        }
    }

    private static Staff staff(String name) {
        return Staff.signIn(chromium.browser(), stack, name, ColorScheme.LIGHT, Staff.WIDE);
    }
}
