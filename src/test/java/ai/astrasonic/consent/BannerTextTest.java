package ai.astrasonic.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BannerTextTest {

    private static final Locale DUTCH = Locale.of("nl");

    /** Whoever changes words that were published adds a version instead; each new version gets its line here. */
    private static final Map<String, String> PUBLISHED = Map.of("1", "47eefde30268d5c1 2f69af0aef2cff63");

    @Test
    void words_that_were_published_are_never_changed() {
        assertThat(BannerText.all().stream()
                        .collect(Collectors.toMap(
                                BannerText::version,
                                text -> text.sha256In(Locale.ENGLISH).substring(0, 16) + " "
                                        + text.sha256In(DUTCH).substring(0, 16))))
                .isEqualTo(PUBLISHED);
    }

    @Test
    void versions_follow_one_another_and_the_last_is_shown() {
        assertThat(BannerText.all().stream().map(BannerText::from).toList())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(BannerText.current()).isEqualTo(BannerText.all().getLast());
        assertThat(BannerText.current().from()).isBefore(LocalDate.of(2100, 1, 1));
    }

    @Test
    void it_names_both_tools_and_session_replay_and_how_to_take_consent_back() {
        var text = BannerText.current();

        assertThat(text.wordsIn(Locale.ENGLISH))
                .contains(
                        "Google Analytics",
                        "PostHog",
                        "session replay",
                        "Accept All",
                        "Essential Only",
                        "Cookie settings");
        assertThat(text.wordsIn(DUTCH))
                .contains("Google Analytics", "PostHog", "sessieopnamen", "Alles accepteren", "Alleen noodzakelijk");
    }

    @Test
    void every_action_has_words_and_no_signal_of_advertising_is_ever_granted() {
        assertThat(BannerAction.values())
                .allSatisfy(action -> assertThat(BannerText.current().word(action.word(), DUTCH))
                        .isNotBlank());
        assertThat(BannerTool.all().stream().flatMap(tool -> tool.signals().stream()))
                .containsOnly("analytics_storage");
    }

    @Test
    void every_tool_is_a_recipient_of_the_register() {
        assertThat(new Recipients().all().stream().map(Recipient::key).toList())
                .containsAll(BannerTool.all().stream().map(BannerTool::key).toList());
        assertThat(BannerTool.all())
                .allSatisfy(tool -> assertThat(tool.hosts())
                        .anyMatch(host -> List.of(host, "www." + host, "eu-assets.i." + host)
                                .contains(tool.loads().getHost())));
    }
}
