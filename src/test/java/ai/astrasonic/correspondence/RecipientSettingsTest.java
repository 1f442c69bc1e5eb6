package ai.astrasonic.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.connectors.LineToNobody;
import ai.astrasonic.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RecipientSettingsTest {

    private static String teamId(PropertySource<?> source) {
        var settings = new Binder(ConfigurationPropertySources.from(source))
                .bindOrCreate("astrasonic.recipients", RecipientSettings.class);
        return LineToNobody.with(settings.of("apple-sign-in"), new TestClock()).credential("teamId");
    }

    @Test
    void credentials_come_by_environment() {
        assertThat(teamId(new SystemEnvironmentPropertySource(
                        "systemEnvironment", Map.of("ASTRASONIC_RECIPIENTS_CREDENTIALS_APPLESIGNIN_TEAMID", "T1"))))
                .isEqualTo("T1");
    }

    @Test
    void credentials_come_by_file() {
        assertThat(teamId(new MapPropertySource(
                        "secrets", Map.of("astrasonic.recipients.credentials.apple-sign-in.teamId", "T2"))))
                .isEqualTo("T2");
    }
}
