package ai.astrasonic.breaches.letters;

import static ai.astrasonic.breaches.letters.LetterRefused.when;

import ai.astrasonic.approvals.ApprovalDecided;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalOrder;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.letters.LetterRefused.Why;
import ai.astrasonic.breaches.scope.Scopes;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that the DPO takes with a letter to the people of a breach (Art. 34); a second person approves it before anybody gets it. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.DPO + "')")
public class BreachLetters {

    /** Of the wish that a second person approve a letter. */
    public static final String KIND = "breach-letter";

    private final LetterTable letters;
    private final PersonTable people;
    private final Scopes scopes;
    private final Breaches breaches;
    private final BreachTimeline timeline;
    private final Approvals approvals;
    private final LetterSettings settings;
    private final ApplicationEventPublisher events;

    BreachLetters(
            LetterTable letters,
            PersonTable people,
            Scopes scopes,
            Breaches breaches,
            BreachTimeline timeline,
            Approvals approvals,
            LetterSettings settings,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.people = people;
        this.scopes = scopes;
        this.breaches = breaches;
        this.timeline = timeline;
        this.approvals = approvals;
        this.settings = settings;
        this.events = events;
    }

    /** The address that a new letter begins with. */
    public String contact() {
        return settings.contact();
    }

    /** @throws LetterRefused when it says too little, too much, or not plainly; or another letter is at work */
    public LetterId draft(BreachId breach, LetterWords words) {
        isOpen(breach);
        LetterRules.check(words);
        when(letters.isAnyOpen(breach), Why.ANOTHER_IS_OPEN);
        var id = letters.add(breach, words);
        timeline.add(breach, "breach-letter-drafted", "");
        return id;
    }

    /**
     * What waits for a second person is taken back: other words need another approval.
     *
     * @throws LetterRefused when it was approved already, or says too little
     */
    public void redraft(LetterId id, LetterWords words) {
        var letter = unapproved(id);
        LetterRules.check(words);
        takeBack(letter, "The words were changed");
        letters.replace(letter, words);
        timeline.add(letter.breach(), "breach-letter-drafted", "");
    }

    public void discard(LetterId id, String reason) {
        var letter = unapproved(id);
        var why = LetterRules.reason(reason);
        takeBack(letter, why);
        letters.ended(id, LetterState.DISCARDED, why);
        timeline.add(letter.breach(), "breach-letter-discarded", why);
    }

    /**
     * Asks a second person to let it go to everybody in the latest scope who had no letter of this breach yet.
     *
     * @throws LetterRefused when nobody was counted yet, or everybody had theirs
     */
    public ApprovalId ask(LetterId id, String reason) {
        var letter = unapproved(id);
        isOpen(letter.breach());
        var why = LetterRules.reason(reason);
        var scope = scopes.latest(letter.breach())
                .orElseThrow(() -> new LetterRefused(Why.NO_SCOPE, ""))
                .id()
                .value();
        long count = people.addressees(letter, scope);
        when(count == 0, Why.NOBODY);
        letters.asked(id, scope, count);
        timeline.add(letter.breach(), "breach-letter-asked", why);
        return approvals.ask(new ApprovalOrder(
                KIND,
                id.value(),
                LetterContent.sha256(letter.words(), scope, count),
                "breaches/" + letter.breach(),
                why));
    }

    /** Somebody decided; another content than the one that waits is none of ours any more. */
    @PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
    public void decided(ApprovalDecided decision) {
        var letter = letters.locked(new LetterId(decision.object()));
        if (letter.state() != LetterState.ASKED
                || letter.contentSha256()
                        .filter(decision.contentSha256()::equals)
                        .isEmpty()) {
            return;
        }
        if (decision.approved()) {
            letters.approved(letter.id(), decision.at(), decision.by());
            timeline.add(letter.breach(), "breach-letter-approved", "");
            events.publishEvent(new LetterApproved(letter.id()));
        } else {
            letters.backToDraft(letter.id());
            timeline.add(letter.breach(), "breach-letter-refused", "");
        }
    }

    /** Nobody else gets it; who waits for it may be told by another letter. What is with the mail server cannot be called back. */
    public void stop(LetterId id, String reason) {
        var letter = letters.locked(id);
        when(letter.state() != LetterState.APPROVED, Why.NOT_ON_ITS_WAY);
        var why = LetterRules.reason(reason);
        people.dropWaiting(id);
        letters.ended(id, LetterState.STOPPED, why);
        timeline.add(letter.breach(), "breach-letter-stopped", why);
    }

    /** A letter that the mail server had taken came back: now the person has to be told in another way. */
    public void bounced(LetterId id, AccountId person, String note) {
        var letter = letters.get(id);
        when(!people.bounced(id, person, LetterRules.reason(note)), Why.NOT_ON_ITS_WAY);
        timeline.add(letter.breach(), "breach-letter-bounced", "");
    }

    /** Somebody whom no letter reached was told by post, by telephone or in the product. */
    public void toldOtherwise(LetterId id, UUID person, String how) {
        var letter = letters.get(id);
        when(!people.toldOtherwise(id, person, LetterRules.reason(how)), Why.NOT_REACHED_OTHERWISE);
        timeline.add(letter.breach(), "breach-person-told", "");
    }

    private void takeBack(Letter letter, String why) {
        if (letter.state() == LetterState.ASKED) {
            approvals.withdraw(KIND, letter.id().value(), why);
        }
    }

    private Letter unapproved(LetterId id) {
        var letter = letters.locked(id);
        when(letter.state() != LetterState.DRAFT && letter.state() != LetterState.ASKED, Why.NOT_A_DRAFT);
        return letter;
    }

    private void isOpen(BreachId breach) {
        when(breaches.get(breach).status() != BreachStatus.OPEN, Why.BREACH_NOT_OPEN);
    }
}
