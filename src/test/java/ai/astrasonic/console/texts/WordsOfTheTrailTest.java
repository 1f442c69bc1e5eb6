package ai.astrasonic.console.texts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the code writes into trails and maps as a key, people read as words, in both languages. */
@DatabaseTest
class WordsOfTheTrailTest {

    private static final List<Path> CODE =
            List.of(Path.of("src/main/java"), Path.of("batch-jobs/main/java"), Path.of("reports/main/java"));
    private static final Pattern AUDITED = Pattern.compile("AuditAct\\.of\\(\\s*\"([a-z0-9-]+)\",\\s*\"([a-z0-9-]+)\"");
    private static final Pattern ON_ACCOUNT = Pattern.compile("\\bact\\(\"([a-z0-9-]+)\", id, reason\\)");
    private static final Pattern IN_CASE = Pattern.compile("CaseLog\\.act\\(\\s*\\w+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern EVIDENCE = Pattern.compile("new Evidence\\(\\s*\"([a-z0-9-]+)\"");

    private static final Pattern FAILED =
            Pattern.compile("(?:StepFailed\\.(?:retryable|forGood)|FailureReason\\.of)\\(\\s*\"([^\"]+)\"[,)]");
    private static final Pattern ONE_BY_ONE = Pattern.compile("OneByOne\\.each\\(\\s*\"([a-z ]+)\"");

    @Autowired
    TargetCatalogue targets;

    @Autowired
    BundledTexts texts;

    @Autowired
    DataMap map;

    @Autowired
    Recipients recipients;

    @Test
    void every_verb_of_the_audit_trail_has_words() throws IOException {
        var verbs = found(AUDITED, 1);
        verbs.addAll(found(ON_ACCOUNT, 1));
        verbs.addAll(found(IN_CASE, 1));

        assertThat(verbs).hasSizeGreaterThan(30);
        assertThat(without(verbs, "audit.verb.", "requests:act.")).isEmpty();
    }

    @Test
    void every_kind_of_record_in_the_audit_trail_has_words() throws IOException {
        assertThat(without(found(AUDITED, 2), "audit.type.")).isEmpty();
    }

    @Test
    void every_act_of_a_case_has_words_of_its_own() throws IOException {
        assertThat(without(found(IN_CASE, 1), "requests:act.")).isEmpty();
    }

    @Test
    void every_kind_of_evidence_has_words() throws IOException {
        assertThat(without(found(EVIDENCE, 1), "requests:evidence.")).isEmpty();
    }

    @Test
    void every_reason_of_a_failed_run_has_words() throws IOException {
        var reasons = found(FAILED, 1);
        found(ONE_BY_ONE, 1).forEach(what -> reasons.add("some-" + what.replace(' ', '-')));

        assertThat(reasons).hasSizeGreaterThan(20);
        assertThat(without(reasons, "jobs:reason.job.")).isEmpty();
    }

    @Test
    void every_recipient_on_the_data_map_is_in_the_register() {
        assertThat(map.dataSets().stream().flatMap(set -> set.recipients().stream()))
                .allSatisfy(key -> assertThat(recipients.find(key)).as(key).isPresent());
    }

    @Test
    void every_reason_on_the_data_map_has_words() {
        var reasons = map.dataSets().stream()
                .flatMap(set -> Stream.concat(
                        Stream.of(set.reason()), set.fields().stream().map(DataField::reason)))
                .filter(reason -> !reason.isBlank())
                .toList();

        assertThat(reasons.stream()
                        .distinct()
                        .filter(reason -> Languages.ALL.stream()
                                .anyMatch(language -> !texts.has("datamap-reasons:" + keyOf(reason), language)))
                        .map(reason -> keyOf(reason) + "=" + reason))
                .as("add to messages/datamap-reasons in both languages")
                .isEmpty();
    }

    @Test
    void every_place_on_the_daily_sheet_has_a_name_in_words() {
        assertThat(targets.all().stream()
                        .map(RetentionTarget::dataSet)
                        .distinct()
                        .filter(key -> Languages.ALL.stream()
                                .anyMatch(language -> !texts.has("datamap-staff:" + key, language)
                                        && !texts.has("datamap:" + key, language))))
                .as("add to messages/datamap-staff in both languages")
                .isEmpty();
    }

    private static String keyOf(String english) {
        return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private Stream<String> without(Set<String> words, String... prefixes) {
        return words.stream()
                .filter(word -> Languages.ALL.stream()
                        .anyMatch(language ->
                                Stream.of(prefixes).noneMatch(prefix -> texts.has(prefix + word, language))));
    }

    private static Set<String> found(Pattern pattern, int group) throws IOException {
        var found = new TreeSet<String>();
        for (var root : CODE) {
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(group)));
                }
            }
        }
        return found;
    }
}
