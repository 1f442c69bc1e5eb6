package ai.astrasonic.policies;

import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.mail.Round;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells each account of a material version once, whatever is interrupted: who is to be told is written down first, and a mail is
 * put out in the transaction that says so.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class PolicyNotices {

    private final PolicyTable versions;
    private final PolicyNoticeTable notices;
    private final Mailbox mailbox;
    private final PolicySettings settings;

    PolicyNotices(PolicyTable versions, PolicyNoticeTable notices, Mailbox mailbox, PolicySettings settings) {
        this.versions = versions;
        this.notices = notices;
        this.mailbox = mailbox;
        this.settings = settings;
    }

    /** What was published and is not told to all. */
    @Transactional(readOnly = true)
    public List<PolicyOrder> ordered() {
        return versions.toTell();
    }

    /** Writes down who is to be told; again adds only who came since. */
    public int gather(PolicyId id) {
        var version = versions.locked(id);
        return isWanted(version) ? notices.gather(version) : 0;
    }

    /** Puts out so many mails, as far as there is room. */
    public Round tell(PolicyId id, int most) {
        var version = versions.locked(id);
        if (!isWanted(version)) {
            return Round.DONE;
        }
        notices.dropErased(id);
        int room = (int) Math.min(most, settings.mostOnTheirWay() - notices.onTheirWay(id));
        if (room > 0) {
            notices.next(id, room).forEach(one -> tell(version, one));
        }
        if (notices.isAnyWaiting(id)) {
            return room > 0 ? Round.MORE : Round.FULL;
        }
        versions.told(id);
        return Round.DONE;
    }

    private static boolean isWanted(PolicyVersion version) {
        return version.state() == PolicyState.PUBLISHED && version.isMaterial() && version.toldAt() == null;
    }

    private void tell(PolicyVersion version, PolicyNoticeTable.Waiting one) {
        var mail = mailbox.send(new OutgoingMail(
                one.account(), one.address(), "policies.material", one.language(), values(version, one.language())));
        FaultPoints.reach("policy-notice.in-round");
        notices.putOut(one.id(), mail.value());
    }

    private Map<String, String> values(PolicyVersion version, Locale language) {
        return Map.of(
                "summary", version.words().summary().in(language),
                "day", day(version.words().effectiveOn(), language),
                "link", settings.page(language, version.publicNumber()).toString());
    }

    private static String day(LocalDate day, Locale language) {
        var reader = "nl".equals(language.getLanguage()) ? language : Locale.UK;
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader));
    }
}
