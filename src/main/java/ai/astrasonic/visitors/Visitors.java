package ai.astrasonic.visitors;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.mail.Mailbox;
import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Decisions;
import ai.astrasonic.requests.Filed;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.IdentityOutcome;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.Receipts;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests of people who do not sign in, because they have no account or cannot: an address that they prove is theirs is enough
 * to ask (Art. 12(2)). Nobody learns here whether an address is known to us.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class Visitors {

    /** Below the public address, before the token. */
    public static final String BY_MAIL = "/privacy/requests/by-mail/";

    private static final String NAME = "visitors";
    private static final String LINK = "visitors.link";
    private static final Duration HOUR = Duration.ofHours(1);

    private final AddressLinks links;
    private final Mailbox mailbox;
    private final RequestIntake intake;
    private final IdentityCheck identity;
    private final Decisions decisions;
    private final Receipts receipts;
    private final VisitorSettings settings;
    private final Clock clock;

    Visitors(
            AddressLinks links,
            Mailbox mailbox,
            RequestIntake intake,
            IdentityCheck identity,
            Decisions decisions,
            Receipts receipts,
            VisitorSettings settings,
            Clock clock) {
        this.links = links;
        this.mailbox = mailbox;
        this.intake = intake;
        this.identity = identity;
        this.decisions = decisions;
        this.receipts = receipts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Mails a link to this address, unless it got enough of them within the hour; whoever asked is told the same. */
    public void write(EmailAddress address, Language language) {
        RunAs.job(NAME, () -> {
            if (mailbox.takenFor(address, LINK, clock.instant().minus(HOUR)) < settings.linksPerHour()) {
                send(address, LINK, language, BY_MAIL + links.tokenFor(address));
            }
        });
    }

    /** The address that a link proves; empty when it proves none, or none any more. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> behind(String token) {
        return links.behind(token);
    }

    /**
     * Asks; the same call twice asks once. Who holds an account under this address has proven who they are by it (Art. 12(6)).
     *
     * @param call told by the page, the same for the same press of its button
     * @throws NoSuchElementException when the link proves no address
     */
    public Left ask(String token, VisitorRequest asked, String call) {
        var address = behind(token).orElseThrow(() -> new NoSuchElementException("No link of ours"));
        return RunAs.jobFor(NAME, () -> switch (intake.file(request(asked, address), NAME + ":" + call)) {
            case Filed.Before before -> new Left(receipts.of(before.request()), "");
            case Filed.Anew anew -> filed(anew, asked, address);
        });
    }

    /** What a request of this kind can be about; empty where nothing has to be said. */
    public List<String> choices(RequestKind kind) {
        return RunAs.jobFor(NAME, () -> decisions.choices(kind));
    }

    private Left filed(Filed.Anew anew, VisitorRequest asked, EmailAddress address) {
        var receipt = receipts.of(anew.request());
        send(address, "visitors.receipt", asked.language(), FollowedRequests.PATH + receipt);
        return asked.onBehalf() == null
                        && identity.confirmByAddress(anew.request(), address) instanceof IdentityOutcome.Confirmed known
                ? new Left(receipt, known.passphrase())
                : new Left(receipt, "");
    }

    private NewRequest request(VisitorRequest asked, EmailAddress address) {
        return new NewRequest(
                asked.kind(),
                Channel.WEB,
                clock.instant(),
                null,
                new Requester(address, asked.name(), null),
                asked.language(),
                asked.words(),
                asked.particulars());
    }

    private void send(EmailAddress address, String template, Language language, String path) {
        var link = settings.publicUrl().resolve(path).toString();
        mailbox.send(new OutgoingMail(null, address, template, language.locale(), Map.of("link", link)));
    }
}
