package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.checks.PromiseCheck;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class AccessPackageTest {

    private static final String PERSON = "dj@example.org";

    /** Nobody has set what a call to them needs. */
    private static final Set<String> ASKED_BY_INTERFACE = Set.of("crisp", "posthog", "resend", "sentry", "stripe");

    @Autowired
    AccessStories stories;

    @Autowired
    DataMap map;

    @Autowired
    List<PromiseCheck> checks;

    @TempDir
    Path folder;

    @Test
    void a_package_holds_every_row_of_the_person_and_nobody_elses() throws Exception {
        var person = stories.aPerson(PERSON);
        stories.signIns(person, 1234);
        stories.signIns(stories.aPerson("somebody.else@example.org"), 99);
        var order = stories.anOrderOf(PERSON, Language.EN);

        assertThat(stories.build(order)).isInstanceOf(LaunchResult.Done.class);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            assertThat(json(zip, "data/securitylog.event.json")).hasSize(1234);
            assertThat(json(zip, "data/accounts.account.json")).hasSize(1);
            assertThat(text(zip, "data/accounts.account.csv")).contains(PERSON);
            assertThat(everything(zip)).doesNotContain("somebody.else").contains("%PDF-1.");
        }
        assertThat(stories.statusOf(order.request())).isEqualTo("BUILT");
    }

    @Test
    void what_an_impostor_wrote_and_was_told_is_not_in_the_account_holders_package() throws Exception {
        var person = stories.aPerson(PERSON);
        var impostor = stories.anImpostorIsRefused(person, "mallory@evil.example");
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            assertThat(json(zip, "data/requests.request.json"))
                    .extracting(
                            row -> row.get("id").asString(),
                            row -> row.get("disclosed_email").asString())
                    .containsExactlyInAnyOrder(
                            tuple(impostor.toString(), ""),
                            tuple(order.request().toString(), PERSON));
            assertThat(everything(zip))
                    .doesNotContainIgnoringCase("mallory")
                    .doesNotContain("Dark Alley", "my secret plan");
        }
    }

    @Test
    void the_offline_verifier_finds_it_good() throws Exception {
        var person = stories.aPerson(PERSON);
        stories.signIns(person, 20);
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);

        var verdict = PackageVerifier.verify(stories.download(order, folder), null);

        assertThat(verdict.good()).as(verdict.lines().toString()).isTrue();
    }

    @Test
    void the_letter_names_only_the_services_with_which_this_person_is_connected() throws Exception {
        stories.isConnectedWithSpotify(stories.aPerson(PERSON));
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile());
                var letter = Loader.loadPDF(
                        zip.getInputStream(zip.getEntry("letter.pdf")).readAllBytes())) {
            assertThat(new PDFTextStripper().getText(letter))
                    .contains("Spotify AB")
                    .doesNotContain("Beatport LLC");
        }
    }

    @Test
    void the_page_names_the_same_recipients_as_the_letter_the_host_of_the_database_included() throws Exception {
        var person = stories.aPerson(PERSON);
        stories.isConnectedWithSpotify(person);
        stories.signIns(person, 2);
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile());
                var letter = Loader.loadPDF(
                        zip.getInputStream(zip.getEntry("letter.pdf")).readAllBytes())) {
            assertThat(new PDFTextStripper().getText(letter)).contains("Railway Corporation");
            assertThat(text(zip, "index.html"))
                    .contains("<strong>Recipients</strong>: Railway</li>")
                    .contains("<strong>Recipients</strong>: Railway, Spotify</li>")
                    .doesNotContain("nobody outside", "Railway, Beatport");
        }
    }

    @Test
    void a_second_run_changes_nothing() {
        stories.aPerson(PERSON);
        var order = stories.anOrderOf(PERSON, Language.NL);
        var first = stories.build(order);
        var versions = stories.versions(order);

        assertThat(stories.build(order)).isEqualTo(first);
        assertThat(stories.versions(order)).isEqualTo(versions).hasSize(1);
    }

    @Test
    void a_package_whose_request_is_gone_is_given_up_at_once() {
        stories.aPerson(PERSON);
        var order = stories.anOrderOf(PERSON, Language.NL);
        stories.sql().sql("TRUNCATE data_subject_request CASCADE").update();

        assertThat(stories.build(order)).isInstanceOfSatisfying(LaunchResult.Failed.class, failed -> {
            assertThat(failed.retryable()).isFalse();
            assertThat(failed.reason()).isEqualTo("Package " + order.accessPackage() + " is not wanted any more");
        });
        assertThat(stories.versions(order)).isEmpty();
    }

    @Test
    void a_person_of_whom_little_is_held_gets_a_package_that_says_what_was_looked_for() throws Exception {
        stories.aPerson(PERSON);
        var order = stories.anOrderOf(PERSON, Language.NL);
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            var page = text(zip, "index.html");
            assertThat(page)
                    .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
                    .contains("Wat wij hebben gezocht en niet hebben");
            assertThat(zip.getEntry("library/rekordbox.xml")).isNull();
        }
    }

    @Test
    void the_completeness_report_accounts_for_every_data_set_of_the_map() throws Exception {
        stories.signIns(stories.aPerson(PERSON), 7);
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            var lines = json(zip, "completeness.json").get("dataSets");
            var told = StreamSupport.stream(lines.spliterator(), false).toList();
            assertThat(told)
                    .extracting(line -> line.get("dataSet").asString())
                    .containsExactlyElementsOf(
                            map.aboutCustomers().stream().map(set -> set.key()).toList());
            assertThat(told)
                    .filteredOn(line -> line.get("dataSet").asString().equals("securitylog.event"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.get("state").asString()).isEqualTo("INCLUDED");
                        assertThat(line.get("expected").asLong()).isEqualTo(7);
                        assertThat(line.get("written").asLong()).isEqualTo(7);
                    });
            assertThat(told)
                    .filteredOn(line -> line.get("place").asString().equals("RECIPIENT"))
                    .allSatisfy(line -> assertThat(line.get("state").asString())
                            .isEqualTo(
                                    ASKED_BY_INTERFACE.contains(recipientOf(line))
                                            ? "WAITS_FOR_RECIPIENT"
                                            : "NO_COPY"));
        }
    }

    @Test
    void awkward_words_arrive_as_they_were_and_run_nowhere() throws Exception {
        var awkward = List.of(
                "=cmd()|' /C calc'!A0",
                "tab\tquote\" comma, back\\slash \\N",
                "two\r\nlines",
                "\u202Eright to left\u200B and \uD83C\uDFA7",
                "<script>alert(1)</script>",
                "",
                "x".repeat(10_000_000));
        var person = stories.aPerson(PERSON);
        awkward.forEach(words -> stories.aMessage(person, words));
        var order = stories.anOrderOf(PERSON, Language.EN);

        stories.build(order);

        var file = stories.download(order, folder);
        try (var zip = new ZipFile(file.toFile())) {
            var bodies = StreamSupport.stream(
                            json(zip, "data/support.message.json").spliterator(), false)
                    .map(row -> row.get("disclosed_body").asString())
                    .toList();
            assertThat(bodies).containsExactlyInAnyOrderElementsOf(awkward);
            assertThat(text(zip, "data/support.message.csv")).contains("\"'=cmd()|' /C calc'!A0\"");
            assertThat(text(zip, "index.html")).doesNotContain("<script").contains("&lt;script&gt;");
        }
        assertThat(PackageVerifier.verify(file, null).good()).isTrue();
    }

    @Test
    void what_messages_say_about_others_is_in_no_file_and_the_log_counts_it() throws Exception {
        var person = stories.aPerson(PERSON);
        stories.aMessage(person, "My brother Pieter Bos (pieter.bos@example.net) uses my laptop; Pieter Bos asks why.");
        stories.aMessage(person, "Thank you.");
        stories.leavesOut(person, "Pieter Bos", "pieter.bos@example.net");
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            assertThat(everything(zip)).doesNotContain("Pieter", "pieter.bos");
            var log = json(zip, "redactions.json");
            assertThat(StreamSupport.stream(log.get("passages").spliterator(), false))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.get("dataSet").asString()).isEqualTo("support.message");
                        assertThat(line.get("passages").asInt()).isEqualTo(3);
                        assertThat(line.get("reason").asString()).isEqualTo("This is about somebody else.");
                        assertThat(line.get("decidedBy").asString()).isEqualTo("dpo");
                    });
            assertThat(text(zip, "index.html")).contains("3 passages about other people, in 1 message");
        }
    }

    @Test
    void the_log_counts_only_rows_that_hold_what_is_withheld() throws Exception {
        var person = stories.aPerson(PERSON);
        stories.aMessage(person, "Hello");
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            assertThat(StreamSupport.stream(
                            json(zip, "redactions.json").get("fields").spliterator(), false))
                    .filteredOn(line -> line.get("dataSet").asString().equals("support.message"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.get("field").asString()).isEqualTo("body");
                        assertThat(line.get("rows").asLong()).isEqualTo(1);
                        assertThat(line.get("reason").asString()).contains("disclosed_body");
                    });
        }
    }

    @Test
    void the_promises_are_judged_on_the_very_package_that_the_job_built_and_the_dpo_released() {
        var person = stories.aPerson(PERSON);
        stories.signIns(person, 50);
        stories.aMessage(person, "Thank you, Pieter Bos.");
        stories.leavesOut(person, "Pieter Bos");
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);
        stories.release(order);

        assertThat(judged(PromiseId.RIGHT_2)).isInstanceOfSatisfying(PromiseState.Unproven.class, unproven -> {
            assertThat(unproven.finding().reason().key()).isEqualTo("right-2.waiting");
            assertThat(unproven.finding().evidence())
                    .contains(new Fact("evidence.packages", "1"), new Fact("evidence.waiting", "crisp.conversation"))
                    .filteredOn(fact -> fact.name().equals("evidence.waiting"))
                    .noneMatch(fact -> map.tablesAboutPeople().stream()
                            .anyMatch(set -> set.key().equals(fact.value())));
        });
        assertThat(judged(PromiseId.RIGHT_3)).isInstanceOf(PromiseState.Kept.class);
    }

    @Test
    void a_request_limited_to_two_data_sets_gets_only_those_and_is_told_so() throws Exception {
        var person = stories.aPerson(PERSON);
        stories.signIns(person, 7);
        var order =
                stories.anOrderOf(PERSON, Language.EN, Particulars.limitedTo("accounts.account", "securitylog.event"));

        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith("data/")))
                    .containsExactlyInAnyOrder(
                            "data/accounts.account.json",
                            "data/accounts.account.csv",
                            "data/securitylog.event.json",
                            "data/securitylog.event.csv");
            assertThat(text(zip, "index.html")).contains("You limited this request", "What you did not ask for");
            assertThat(json(zip, "completeness.json").get("dataSets"))
                    .filteredOn(line -> line.get("dataSet").asString().equals("support.message"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.get("state").asString()).isEqualTo("NOT_ASKED"));
            assertThat(json(zip, "recipients.json").get("recipients"))
                    .hasSize(16)
                    .allSatisfy(line -> assertThat(line.get("state").asString()).isEqualTo("NOT_ASKED"));
        }
        assertThat(stories.openRecipients(order)).isEmpty();
        stories.release(order);
        assertThat(judged(PromiseId.RIGHT_2)).isInstanceOf(PromiseState.Kept.class);
    }

    @Test
    void a_row_that_the_job_left_behind_breaks_the_promise() {
        stories.signIns(stories.aPerson(PERSON), 5);
        var order = stories.anOrderOf(PERSON, Language.EN);
        stories.build(order);
        stories.release(order);
        stories.signIns(order.account(), 1);

        assertThat(judged(PromiseId.RIGHT_2)).isInstanceOf(PromiseState.Broken.class);
    }

    private String recipientOf(JsonNode line) {
        return map.get(line.get("dataSet").asString()).recipients().getFirst();
    }

    @Test
    void the_package_says_of_every_recipient_what_came_of_asking_it_and_so_does_the_case() throws Exception {
        stories.aPerson(PERSON);
        var order = stories.anOrderOf(PERSON, Language.NL);
        stories.build(order);

        try (var zip = new ZipFile(stories.download(order, folder).toFile())) {
            var told = json(zip, "recipients.json").get("recipients");
            assertThat(told).hasSize(16).allSatisfy(line -> {
                boolean waits =
                        ASKED_BY_INTERFACE.contains(line.get("recipient").asString());
                assertThat(line.get("state").asString()).isEqualTo(waits ? "OPEN" : "NO_COPY");
                assertThat(line.get("why").asString()).matches("[A-ZÀ-Ž].{20,}");
                assertThat(text(zip, "index.html"))
                        .contains(HtmlUtils.htmlEscape(line.get("why").asString(), "UTF-8"));
            });
            assertThat(json(zip, "completeness.json").get("recipients")).hasSize(16);
            assertThat(text(zip, "index.html")).contains("Kopieën van ontvangers");
        }
        assertThat(stories.openRecipients(order)).containsExactlyInAnyOrderElementsOf(ASKED_BY_INTERFACE);
    }

    private PromiseState judged(PromiseId promise) {
        return checks.stream()
                .filter(check -> check.id() == promise)
                .findFirst()
                .orElseThrow()
                .check(TestClock.START);
    }

    private static JsonNode json(ZipFile zip, String entry) throws Exception {
        return JsonMapper.shared().readTree(text(zip, entry));
    }

    private static String text(ZipFile zip, String entry) throws Exception {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String everything(ZipFile zip) throws Exception {
        var all = new StringBuilder();
        for (var entry : zip.stream().toList()) {
            all.append(text(zip, entry.getName()));
        }
        return all.toString();
    }
}
