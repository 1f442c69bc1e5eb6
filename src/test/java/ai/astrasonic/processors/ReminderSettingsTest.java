package ai.astrasonic.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReminderSettingsTest {

    private final ReminderSettings settings = new ReminderSettings(
            URI.create("https://console.example"),
            "dpo@example.org",
            Map.of("finance", "finance@example.org", "engineer", ""),
            Locale.ENGLISH,
            Period.ofDays(30));

    @Test
    void mail_goes_to_the_owner_and_to_the_dpo_where_the_owner_has_no_address() {
        assertThat(settings.addressOf("finance")).isEqualTo("finance@example.org");
        assertThat(settings.addressOf("engineer")).isEqualTo("dpo@example.org");
        assertThat(settings.addressOf("dpo")).isEqualTo("dpo@example.org");
    }

    @Test
    void a_mail_leads_to_the_page_of_the_recipient() {
        assertThat(settings.page("stripe")).hasToString("https://console.example/recipients/stripe");
    }
}
