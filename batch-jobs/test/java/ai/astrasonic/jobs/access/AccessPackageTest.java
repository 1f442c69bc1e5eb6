package ai.astrasonic.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.requests.Language;
import ai.astrasonic.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class AccessPackageTest {

    private static final String PERSON = "dj@example.org";

    @Autowired
    AccessStories stories;

    @Autowired
    DataMap map;

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
                    .containsExactlyElementsOf(map.dataSets().stream()
                            .filter(set -> set.isAboutPeople())
                            .map(set -> set.key())
                            .toList());
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
                    .allSatisfy(line -> assertThat(line.get("state").asString()).isEqualTo("WAITS_FOR_CONNECTOR"));
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
