package ai.astrasonic.customers;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.requests.Answering;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Decisions;
import ai.astrasonic.requests.Filed;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.IdentityOutcome.Confirmed;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.Receipts;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestLine;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.requests.deadlines.ResponseDeadline;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests that people make of us by themselves (Art. 12(2)): being signed in tells who they are, so nothing else is asked. */
@Service
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyRequests {

    private static final int MOST = 100;

    private final SignedIn customer;
    private final Accounts accounts;
    private final RequestIntake intake;
    private final IdentityCheck identity;
    private final RequestDesk desk;
    private final Answering answering;
    private final Decisions decisions;
    private final Receipts receipts;
    private final Clock clock;

    MyRequests(
            SignedIn customer,
            Accounts accounts,
            RequestIntake intake,
            IdentityCheck identity,
            RequestDesk desk,
            Answering answering,
            Decisions decisions,
            Receipts receipts,
            Clock clock) {
        this.customer = customer;
        this.accounts = accounts;
        this.intake = intake;
        this.identity = identity;
        this.desk = desk;
        this.answering = answering;
        this.decisions = decisions;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The newest first. */
    public List<RequestLine> all() {
        return customer.does(me -> desk.page(RequestFilter.all().withText(me.toString()), null, MOST)
                .lines());
    }

    /** @throws NoSuchElementException when it is not one of mine */
    public CaseView get(RequestId id) {
        return customer.does(me -> mine(id, me));
    }

    /**
     * Asks; the same call twice asks once.
     *
     * @param call told by the page, the same for the same press of its button
     */
    @Transactional
    public Asked ask(MyRequest asked, String call) {
        return customer.does(me -> {
            var filed = intake.file(request(asked, me), me + ":" + call);
            return switch (filed) {
                case Filed.Before before -> new Asked(before.request(), "");
                case Filed.Anew anew -> new Asked(anew.request(), passphrase(anew.request(), me));
            };
        });
    }

    /** Takes it back; what an erasure has taken away already, nobody can give back. */
    @Transactional
    public void withdraw(RequestId id) {
        customer.does(me -> {
            answering.withdraw(mine(id, me).id(), "");
            return id;
        });
    }

    /**
     * By this one sees how far it is without signing in, also when the account is gone.
     *
     * @throws NoSuchElementException when it is not one of mine
     */
    public String receiptOf(RequestId id) {
        return customer.does(me -> receipts.of(mine(id, me).id()));
    }

    /** What a request of this kind can be about; empty where nothing has to be said. */
    public List<String> choices(RequestKind kind) {
        return customer.does(me -> decisions.choices(kind));
    }

    /** How a deadline was worked out, in words. */
    public String workingOf(ResponseDeadline deadline, Locale language) {
        return desk.workingOf(deadline, language);
    }

    private CaseView mine(RequestId id, AccountId me) {
        var found = desk.get(id);
        if (!found.account().equals(Optional.of(me))) {
            throw new NoSuchElementException("No request of this account");
        }
        return found;
    }

    private NewRequest request(MyRequest asked, AccountId me) {
        var email = accounts.contactOf(me).map(AccountContact::email).orElseThrow(NoAccount::new);
        return new NewRequest(
                asked.kind(),
                Channel.APP,
                clock.instant(),
                me,
                Requester.of(email),
                asked.language(),
                asked.words(),
                asked.particulars());
    }

    private String passphrase(RequestId id, AccountId me) {
        return identity.confirmSignedIn(id, me) instanceof Confirmed confirmed ? confirmed.passphrase() : "";
    }
}
