package ai.astrasonic.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.shared.LocalText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivitiesTest {

    private final Activities activities = new Activities();

    @Test
    void knows_the_activities_that_the_data_map_refers_to() {
        assertThat(activities.all())
                .extracting(ProcessingActivity::key)
                .contains("account-sign-in", "library-sync", "cloud-backup", "billing", "tax-administration", "audit");
        assertThat(activities.get("cloud-backup").legalBases())
                .containsExactly(LegalBasis.CONTRACT, LegalBasis.LEGITIMATE_INTERESTS);
    }

    @Test
    void names_the_missing_activity_in_the_refusal() {
        assertThatThrownBy(() -> activities.get("astrology"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("astrology");
    }

    @Test
    void every_retention_term_exists() {
        assertThat(keys(a -> a.retention()))
                .isSubsetOf(RetentionTerm.all().stream().map(RetentionTerm::key).toList());
    }

    @Test
    void every_category_of_people_and_every_measure_has_texts_in_both_languages() {
        for (var language : List.of("en", "nl")) {
            var texts = ResourceBundle.getBundle("messages.activities", Locale.of(language));
            assertThat(keys(a -> a.dataSubjects())).allMatch(k -> texts.containsKey("subjects." + k));
            assertThat(keys(a -> a.measures())).allMatch(k -> texts.containsKey("measure." + k));
            assertThat(Stream.of(LegalBasis.values())).allMatch(b -> texts.containsKey("basis." + b));
            assertThat(Stream.of(ImpactAssessment.Needed.values())).allMatch(n -> texts.containsKey("dpia." + n));
        }
    }

    @Test
    void a_legitimate_interest_must_be_named() {
        var why = new LocalText("To know more", "Om meer te weten");

        assertThatThrownBy(() -> new Purpose(why, LegalBasis.LEGITIMATE_INTERESTS, null))
                .hasMessageContaining("not named");
    }

    @Test
    void the_same_key_twice_is_refused() {
        var audit = activities.get("audit");

        assertThatThrownBy(() -> new Activities(List.of(audit, audit))).hasMessageContaining("audit");
    }

    @Test
    void only_billing_tells_of_a_decision_without_a_human() {
        assertThat(activities.all().stream()
                        .filter(a -> a.decidesWithoutHumans().isPresent()))
                .extracting(ProcessingActivity::key)
                .containsExactly("billing");
    }

    private List<String> keys(java.util.function.Function<ProcessingActivity, Collection<String>> of) {
        return activities.all().stream()
                .flatMap(a -> of.apply(a).stream())
                .distinct()
                .toList();
    }
}
