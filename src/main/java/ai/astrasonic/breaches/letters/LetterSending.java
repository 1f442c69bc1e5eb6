package ai.astrasonic.breaches.letters;

import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.breaches.BreachTimeline;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.Round;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends an approved letter to each of its people once, whatever is interrupted: who is to be told is written down first, and a
 * mail is put out in the transaction that says so. The mail server hears one key for each mail, however often it is tried.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class LetterSending {

    private final LetterTable letters;
    private final PersonTable people;
    private final Approvals approvals;
    private final Mailbox mailbox;
    private final BreachTimeline timeline;
    private final LetterSettings settings;

    LetterSending(
            LetterTable letters,
            PersonTable people,
            Approvals approvals,
            Mailbox mailbox,
            BreachTimeline timeline,
            LetterSettings settings) {
        this.letters = letters;
        this.people = people;
        this.approvals = approvals;
        this.mailbox = mailbox;
        this.timeline = timeline;
        this.settings = settings;
    }

    /** What was approved and has not come to its end. */
    @Transactional(readOnly = true)
    public List<LetterId> ordered() {
        return letters.toSend();
    }

    /**
     * Writes down who gets it: exactly those of the snapshot that was approved.
     *
     * @throws IllegalStateException when a second person did not approve exactly this
     */
    public int gather(LetterId id) {
        var letter = letters.locked(id);
        if (letter.state() != LetterState.APPROVED || letter.gatheredAt() != null) {
            return 0;
        }
        if (!approvals.isApproved(
                BreachLetters.KIND, id.value(), letter.contentSha256().orElseThrow())) {
            throw new IllegalStateException("Letter " + id + " is not what was approved");
        }
        int gathered = people.gather(letter);
        letters.gathered(id);
        return gathered;
    }

    /** Puts out so many letters, as far as there is room. */
    public Round tell(LetterId id, int most) {
        var letter = letters.locked(id);
        if (letter.state() != LetterState.APPROVED) {
            return Round.DONE;
        }
        long onTheirWay = people.onTheirWay(id);
        if (people.isStuck(id)) {
            return Round.STUCK;
        }
        int room = (int) Math.min(most, settings.mostOnTheirWay() - onTheirWay);
        var next = room > 0 ? people.next(id, room) : List.<PersonTable.Waiting>of();
        next.forEach(person -> tell(letter, person));
        return next.isEmpty() ? rest(letter, onTheirWay) : Round.MORE;
    }

    private Round rest(Letter letter, long onTheirWay) {
        if (onTheirWay > 0 && people.lost(letter.id()) > 0) {
            return Round.MORE;
        }
        if (onTheirWay > 0 || people.isAny(letter.id(), "WAITING")) {
            return Round.FULL;
        }
        letters.ended(letter.id(), LetterState.SENT, null);
        timeline.add(letter.breach(), "breach-letter-sent", "");
        return Round.DONE;
    }

    private void tell(Letter letter, PersonTable.Waiting person) {
        if (person.address() == null) {
            people.noAddress(person.id());
            return;
        }
        var mail = mailbox.send(LetterMail.of(letter.words(), person.account(), person.address(), person.language()));
        FaultPoints.reach("breach-letters.in-round");
        people.putOut(person.id(), mail.value());
    }
}
