package ai.astrasonic.requests;

import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.permissions.RestrictionId;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.shared.EmailAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announces the end of a restriction to the person, who hears of it before it comes (Art. 18(3)): the notice leaves now, {@link
 * LiftingNotices} hears of that, and {@link LiftingsDue} ends the restriction on the day that the notice named.
 */
@Service
@Transactional
@PreAuthorize(Access.DPO)
public class Liftings {

    private static final String ANNOUNCED = "lifting-announced";

    private final Restrictions restrictions;
    private final DataSubjectRequests requests;
    private final Addressees addressees;
    private final PeopleOnFile people;
    private final Post post;
    private final AnswerLetters letters;
    private final Clocks clocks;
    private final CaseLog log;

    Liftings(
            Restrictions restrictions,
            DataSubjectRequests requests,
            Addressees addressees,
            PeopleOnFile people,
            Post post,
            AnswerLetters letters,
            Clocks clocks,
            CaseLog log) {
        this.restrictions = restrictions;
        this.requests = requests;
        this.addressees = addressees;
        this.people = people;
        this.post = post;
        this.letters = letters;
        this.clocks = clocks;
        this.log = log;
    }

    /**
     * Sends the notice; nothing ends before it has left.
     *
     * @throws IllegalStateException when its end cannot be announced now, or no address is held
     */
    public void announce(RestrictionId id, LiftingNotice notice) {
        var restriction = restrictions.get(id);
        requireLater(notice);
        var address = addressOf(restriction)
                .orElseThrow(() -> new IllegalStateException("No address is held for restriction " + id));
        var letter = MailAttachment.pdf("letter.pdf", letters.ofLifting(restriction, notice));
        var mail = post.send(
                restriction.account(), address, "lifting", notice.language(), values(notice), List.of(letter));
        restrictions.announce(id, notice.on(), mail, notice.reason());
        note(restriction, ANNOUNCED, notice);
    }

    /**
     * The notice left on paper.
     *
     * @throws IllegalArgumentException when it was not posted between the beginning of the restriction and today
     */
    public void announceOnPaper(RestrictionId id, LiftingNotice notice, LocalDate postedOn, String proof) {
        var restriction = restrictions.get(id);
        requireLater(notice);
        if (proof.isBlank()
                || postedOn.isAfter(clocks.today())
                || clocks.on(postedOn.plusDays(1)).isBefore(restriction.since())) {
            throw new IllegalArgumentException("A notice is posted while restricted, until today, and with proof");
        }
        restrictions.announcedOnPaper(id, notice.on(), clocks.on(postedOn), notice.reason() + " (" + proof + ")");
        note(restriction, ANNOUNCED, notice);
    }

    /** The restriction goes on after all, of which the person is told too. */
    public void keep(RestrictionId id, Language language, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("This needs a reason");
        }
        var restriction = restrictions.get(id);
        restrictions.goesOn(id, "reason.lifting-taken-back");
        addressOf(restriction)
                .ifPresent(address -> post.send(
                        restriction.account(), address, "lifting-taken-back", language, Map.of("reason", reason)));
        LiftingNotices.requestOf(restriction, requests)
                .ifPresent(request ->
                        log.add(CaseLog.act(request, "lifting-taken-back").because(reason)));
    }

    /** The notice as the person would read it. */
    @Transactional(readOnly = true)
    public MailPreview preview(LiftingNotice notice) {
        return post.preview("lifting", notice.language(), values(notice));
    }

    /** The letter that goes along, as a PDF. */
    @Transactional(readOnly = true)
    public byte[] letter(RestrictionId id, LiftingNotice notice) {
        return letters.ofLifting(restrictions.get(id), notice);
    }

    /** Whether an address is held, so that the notice goes by mail. */
    @Transactional(readOnly = true)
    public boolean isByMail(RestrictionId id) {
        return addressOf(restrictions.get(id)).isPresent();
    }

    /** The language in which the person asked; English where they did not ask. */
    @Transactional(readOnly = true)
    public Language languageOf(RestrictionId id) {
        return LiftingNotices.requestOf(restrictions.get(id), requests)
                .map(DataSubjectRequest::language)
                .orElse(Language.EN);
    }

    private Optional<EmailAddress> addressOf(Restriction restriction) {
        return LiftingNotices.requestOf(restriction, requests)
                .filter(DataSubjectRequest::isIdentitySettled)
                .flatMap(addressees::of)
                .or(() -> people.addressOf(restriction.account()));
    }

    /** So that there is a day left on which the person can object. */
    private void requireLater(LiftingNotice notice) {
        if (!notice.on().isAfter(clocks.today())) {
            throw new IllegalArgumentException("A restriction ends on a later day than the notice");
        }
    }

    private void note(Restriction restriction, String act, LiftingNotice notice) {
        LiftingNotices.requestOf(restriction, requests)
                .ifPresent(request -> log.add(
                        CaseLog.act(request, act).because(notice.reason()).changed(null, notice.on())));
    }

    private static Map<String, String> values(LiftingNotice notice) {
        return Map.of("reason", notice.reason(), "day", Clocks.inWords(notice.on(), notice.language()));
    }
}
