package ai.astrasonic.recipientchanges;

import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.mail.Round;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody concerned of a change, each address once, whatever is interrupted: who is to be told is written down first,
 * and a mail is put out in the same transaction that says so.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class ChangeNotices {

    private final ChangeTable changes;
    private final NoticeTable notices;
    private final Mailbox mailbox;
    private final ChangeSettings settings;

    ChangeNotices(ChangeTable changes, NoticeTable notices, Mailbox mailbox, ChangeSettings settings) {
        this.changes = changes;
        this.notices = notices;
        this.mailbox = mailbox;
        this.settings = settings;
    }

    /** What was ordered and is not done. */
    @Transactional(readOnly = true)
    public List<NoticeOrder> ordered() {
        return changes.toTell().stream()
                .map(id -> new NoticeOrder(id, changes.get(id).state() == ChangeState.WITHDRAWN))
                .toList();
    }

    /** Writes down who is to be told; again adds only who came since. */
    public int gather(NoticeOrder order) {
        var change = changes.locked(order.change());
        if (!isWanted(change, order)) {
            return 0;
        }
        if (order.withdrawn()) {
            notices.dropWaiting(change.id());
            return notices.gatherAgain(change);
        }
        return notices.gather(change);
    }

    /** Puts out so many mails, as far as there is room. */
    public Round tell(NoticeOrder order, int most) {
        var change = changes.locked(order.change());
        if (!isWanted(change, order)) {
            return Round.DONE;
        }
        int room = (int) Math.min(most, settings.mostOnTheirWay() - notices.onTheirWay());
        if (room <= 0) {
            return notices.isAnyWaiting(change.id(), order.about()) ? Round.FULL : finish(change);
        }
        var next = notices.next(change.id(), order.about(), room);
        next.forEach(one -> tell(change, order.about(), one));
        return notices.isAnyWaiting(change.id(), order.about()) ? Round.MORE : finish(change);
    }

    private Round finish(Change change) {
        changes.told(change.id());
        return Round.DONE;
    }

    /** A change that was withdrawn meanwhile is told to nobody else. */
    private static boolean isWanted(Change change, NoticeOrder order) {
        return change.state() == (order.withdrawn() ? ChangeState.WITHDRAWN : ChangeState.ANNOUNCED);
    }

    private void tell(Change change, About about, NoticeTable.Waiting one) {
        var leaving = leaving(one);
        var mail = new OutgoingMail(
                one.account(),
                one.address(),
                about.template() + (leaving == null ? "" : "-list"),
                one.language(),
                values(change, one.language(), leaving),
                List.of(),
                leaving);
        var sent = mailbox.send(mail);
        FaultPoints.reach("recipient-notices.in-round");
        notices.putOut(one.id(), sent.value());
    }

    private @Nullable URI leaving(NoticeTable.Waiting one) {
        var key = one.leaveKey();
        return key == null ? null : settings.page(one.language().getLanguage(), "leave", key);
    }

    private Map<String, String> values(Change change, Locale language, @Nullable URI leaving) {
        var because = change.because();
        return Map.of(
                "name", change.after().name(),
                "words", change.words().in(language),
                "day", day(change.earliest(), language),
                "until", day(Objects.requireNonNull(change.objectionsTo()), language),
                "because", because == null ? "" : because.in(language),
                "link", settings.page(language.getLanguage()).toString(),
                "leave", leaving == null ? "" : leaving.toString());
    }

    private static String day(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }
}
