package ai.astrasonic.erasure;

import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long backups of the database and the stores are kept. No law sets it: whoever runs them declares it here, and every
 * certificate of erasure repeats it.
 *
 * @param window from the moment a backup is made until it is gone
 */
@ConfigurationProperties("astrasonic.backups")
public record BackupSettings(@DefaultValue("P30D") Period window) {

    /** Until when a backup made before the erasure may still hold a copy. */
    public CertificateData.BackupsHeld heldAfter(Instant executed) {
        return CertificateData.BackupsHeld.after(LocalDate.ofInstant(executed, Controller.ZONE), window);
    }
}
