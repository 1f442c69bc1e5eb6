package ai.astrasonic.jobs.engine;

import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told that a job is late.
 *
 * @param consoleUrl where staff reach the console
 * @param to address of the DPO
 * @param owners addresses by role, of those who answer for a job; without one the DPO alone is told
 * @param in language of those mails
 */
@ConfigurationProperties("astrasonic.jobs.alarms")
record AlarmSettings(
        @DefaultValue("http://localhost:8080") URI consoleUrl,
        @DefaultValue("privacy@astrasonic.ai") String to,
        @DefaultValue Map<String, String> owners,
        @DefaultValue("en") Locale in) {

    /** The DPO, and whoever answers for a job of this role. */
    List<EmailAddress> addresses(String role) {
        var owner = role.equals(Roles.DPO) ? to : owners.getOrDefault(role, to);
        return Stream.of(to, owner).distinct().map(EmailAddress::new).toList();
    }

    URI jobs() {
        return consoleUrl.resolve("/jobs");
    }
}
