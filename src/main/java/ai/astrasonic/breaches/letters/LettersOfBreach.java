package ai.astrasonic.breaches.letters;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.scope.Scopes;
import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a breach as people see them: words, how far they came, and whom none reached. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
public class LettersOfBreach {

    private static final int LARGEST_PAGE = 200;

    private final LetterTable letters;
    private final PersonTable people;
    private final Scopes scopes;
    private final Mailbox mailbox;

    LettersOfBreach(LetterTable letters, PersonTable people, Scopes scopes, Mailbox mailbox) {
        this.letters = letters;
        this.people = people;
        this.scopes = scopes;
        this.mailbox = mailbox;
    }

    /** The newest first. */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
    public List<Letter> of(BreachId breach) {
        return letters.of(breach);
    }

    /** @throws java.util.NoSuchElementException when there is none */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
    public Letter get(LetterId id) {
        return letters.get(id);
    }

    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
    public LetterCount count(LetterId letter) {
        return people.count(letter);
    }

    /** How many would get it now: everybody in the latest scope who had no letter of this breach. */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
    public long addressees(LetterId id) {
        var letter = letters.get(id);
        return scopes.latest(letter.breach())
                .map(scope -> people.addressees(letter, scope.id().value()))
                .orElse(0L);
    }

    /**
     * Whom no letter reached.
     *
     * @param after last of the page before; null for the first page
     */
    public List<NotReached> notReached(LetterId letter, @Nullable UUID after, int limit) {
        return people.notReached(letter, after, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** The letter as a person reads it, drafted or not. */
    @PreAuthorize("hasRole('" + Roles.DPO + "')")
    public MailPreview preview(LetterWords words, Locale language) {
        return mailbox.preview(LetterMail.of(words, null, new EmailAddress(words.contact()), language));
    }
}
