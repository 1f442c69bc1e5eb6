package ai.astrasonic.erasure;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long backups of the database and the stores are kept. No law sets it: whoever runs them declares it here, and the
 * certificate of erasure, the letters and the record of Art. 30 repeat it.
 *
 * @param window from the moment a backup is made until it is gone: whole days, at least one and at most a year
 */
@ConfigurationProperties("astrasonic.backups")
public record BackupSettings(@DefaultValue("P30D") Period window) {

    private static final int LONGEST_DAYS = 366;

    public BackupSettings {
        if (window.isNegative() || window.isZero() || mostDays(window) > LONGEST_DAYS) {
            throw new IllegalArgumentException(
                    "The backup window (ASTRASONIC_BACKUP_WINDOW) is " + window
                            + ": it must be between one day (P1D) and one year (P1Y), the time for which a backup is really kept");
        }
    }

    /** Until when a backup made before the erasure may still hold a copy. */
    public CertificateData.BackupsHeld heldAfter(Instant executed) {
        return CertificateData.BackupsHeld.after(LocalDate.ofInstant(executed, Controller.ZONE), window);
    }

    /** Days from a request for deletion until the last copy is gone, when its data goes on the last day that is promised. */
    public int lastCopyDays() {
        return promisedDays() + mostDays(window);
    }

    /** Whether copies outlive the days that the policy promises, so that the privacy texts must tell until when. */
    public boolean outlivesPromise() {
        return lastCopyDays() > promisedDays();
    }

    private static int promisedDays() {
        return Period.parse(RetentionTerm.of("account").period()).getDays();
    }

    private static int mostDays(Period period) {
        return period.getYears() * 366 + period.getMonths() * 31 + period.getDays();
    }
}
