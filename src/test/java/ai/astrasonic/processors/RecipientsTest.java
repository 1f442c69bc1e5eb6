package ai.astrasonic.processors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.shared.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private final Recipients recipients = new Recipients();
    private final Activities activities = new Activities();
    private final List<DataSet> outside = new OutsideDataSets(recipients).dataSets();

    @Test
    void holds_every_recipient_that_the_policy_names() {
        assertThat(recipients.all())
                .extracting(Recipient::key)
                .containsExactlyInAnyOrder(
                        "backblaze",
                        "railway",
                        "stripe",
                        "google-analytics",
                        "posthog",
                        "resend",
                        "sentry",
                        "anthropic",
                        "modal",
                        "cloudflare",
                        "crisp",
                        "aws-glacier",
                        "google-sign-in",
                        "apple-sign-in",
                        "spotify",
                        "beatport",
                        "apple-music",
                        "musicbrainz");
    }

    @Test
    void sign_ins_and_connections_are_independent_controllers_whatever_the_policy_says() {
        assertThat(recipients.of(List.of("google-sign-in", "apple-sign-in", "spotify", "beatport")))
                .hasSize(4)
                .allSatisfy(r -> {
                    assertThat(r.role()).isEqualTo(RecipientRole.INDEPENDENT_CONTROLLER);
                    assertThat(r.agreement()).isEqualTo(Agreement.NOT_NEEDED);
                    assertThat(r.findings()).isNotEmpty();
                });
    }

    @Test
    void only_recipients_that_keep_data_in_the_eea_have_no_transfer() {
        assertThat(recipients.all())
                .filteredOn(Recipient::getsPersonalData)
                .filteredOn(r -> r.thirdCountryTransfer().isEmpty())
                .extracting(Recipient::key)
                .containsExactly("crisp", "spotify");
    }

    @Test
    void every_recipient_has_a_data_set_and_every_activity_names_known_recipients() {
        assertThat(outside.stream().flatMap(s -> s.recipients().stream()))
                .containsAll(recipients.all().stream()
                        .filter(Recipient::getsPersonalData)
                        .map(Recipient::key)
                        .toList());
        assertThat(activities.all())
                .allSatisfy(a -> assertThat(recipients.of(a.recipients()))
                        .hasSize(a.recipients().size()));
    }

    @Test
    void whoever_gets_no_personal_data_says_why_and_has_no_data_set() {
        assertThat(recipients.all())
                .filteredOn(r -> !r.getsPersonalData())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.noPersonalData()).isNotNull())
                .extracting(Recipient::key)
                .doesNotContainAnyElementsOf(
                        outside.stream().flatMap(s -> s.recipients().stream()).toList());
    }

    @Test
    void every_recipient_serves_at_least_one_activity() {
        var used =
                activities.all().stream().flatMap(a -> a.recipients().stream()).toList();

        assertThat(recipients.all()).extracting(Recipient::key).isSubsetOf(used);
    }

    @Test
    void every_data_set_outside_names_its_activity_its_term_and_each_field() {
        assertThat(outside).allSatisfy(set -> {
            assertThat(activities.find(set.activity())).as(set.key()).isPresent();
            assertThat(RetentionTerm.of(set.retention())).isNotNull();
            assertThat(set.fields()).anyMatch(DataField::isPersonal);
            assertThat(set.fields())
                    .filteredOn(f -> !f.isPersonal())
                    .allMatch(f -> !f.reason().isBlank());
            assertThat(set.erasure() == Erasure.KEEP)
                    .isEqualTo(!set.keptBecause().isEmpty());
        });
    }

    @Test
    void every_word_of_the_register_and_every_data_set_has_a_text_in_both_languages() {
        for (var language : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            var texts = ResourceBundle.getBundle("messages.processors", language);
            var titles = ResourceBundle.getBundle("messages.datamap", language);
            for (var role : RecipientRole.values()) {
                assertThat(texts.containsKey("role." + role)).isTrue();
            }
            for (var safeguard : TransferSafeguard.values()) {
                assertThat(texts.containsKey("safeguard." + safeguard)).isTrue();
            }
            assertThat(outside).allMatch(s -> titles.containsKey(s.key()) && titles.containsKey(s.key() + ".why"));
        }
    }

    @Test
    void an_unknown_recipient_is_refused_by_name() {
        assertThatThrownBy(() -> recipients.of(List.of("stripe", "nobody"))).hasMessageContaining("nobody");
    }

    @Test
    void a_fact_without_its_certainty_is_refused() {
        var text = new LocalText("x", "y");

        assertThatThrownBy(() -> new Recipient(
                        "new",
                        "New",
                        new Recipient.Entity("New B.V.", "NL"),
                        RecipientRole.PROCESSOR,
                        null,
                        null,
                        null,
                        text,
                        text,
                        text,
                        null,
                        text,
                        Agreement.NOT_FOUND,
                        "https://new.example",
                        Map.of(Fact.ROLE, Certainty.VERIFIED),
                        List.of(),
                        List.of(),
                        null,
                        new Care(Risk.OTHER, "dpo", Map.of())))
                .hasMessageContaining("how sure");
    }
}
