package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.requests.deadlines.Pause;
import ai.astrasonic.requests.identity.Challenges;
import ai.astrasonic.requests.identity.Issued;
import ai.astrasonic.requests.identity.Tried;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out whether the person is who they say (Art. 12(6)), with no more data than that takes: a link or a code to the
 * address we hold, a sign-in, or what staff did, with its reason. Nothing is built or handed out before.
 */
@Service
public class IdentityCheck {

    private static final int SHORTEST_REASON = 10;

    private final DataSubjectRequests requests;
    private final Challenges challenges;
    private final Identification identification;
    private final PeopleOnFile people;
    private final Post post;
    private final Checklist checklist;
    private final Clocks clocks;
    private final CaseLog log;
    private final RequestSettings settings;
    private final LetterTexts texts;

    IdentityCheck(
            DataSubjectRequests requests,
            Challenges challenges,
            Identification identification,
            PeopleOnFile people,
            Post post,
            Checklist checklist,
            Clocks clocks,
            CaseLog log,
            RequestSettings settings,
            LetterTexts texts) {
        this.requests = requests;
        this.challenges = challenges;
        this.identification = identification;
        this.people = people;
        this.post = post;
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.settings = settings;
        this.texts = texts;
    }

    /** Sends a link and a code to the address we hold, wherever the request came from. */
    @Transactional
    @PreAuthorize(Access.DPO_OR_JOB)
    public ChallengeOutcome send(RequestId id) {
        var request = requests.get(id);
        request.requireOpen();
        if (request.isIdentitySettled()) {
            return new ChallengeOutcome.AlreadySettled();
        }
        var account = request.account();
        if (account.isEmpty()) {
            return new ChallengeOutcome.NoAccount();
        }
        var address = people.addressOf(account.get());
        return address.isEmpty() ? new ChallengeOutcome.NoAddressHeld() : send(request, account.get(), address.get());
    }

    private ChallengeOutcome send(DataSubjectRequest request, AccountId account, EmailAddress address) {
        return switch (challenges.issue(request.id(), account)) {
            case Issued.TooMany(var retryAt) -> new ChallengeOutcome.TooMany(retryAt);
            case Issued.Challenge challenge -> {
                post.send(account, address, template(request), request.language(), words(request, challenge));
                clocks.waitFor(request.id(), Pause.Ground.IDENTITY);
                checklist.record(request.id(), Step.IDENTITY, new WaitingFor(Awaited.PERSON, clocks.now()));
                log.add(CaseLog.act(request, "identity-asked").changed(null, challenge.id()));
                yield new ChallengeOutcome.Sent(address.masked(), challenge.expiresAt());
            }
        };
    }

    private static String template(DataSubjectRequest request) {
        return request.kind().isAnsweredByPackage() ? "identity-check" : "identity-check-act";
    }

    private Map<String, String> words(DataSubjectRequest request, Issued.Challenge challenge) {
        return Map.of(
                "what", texts.of(request.language(), "identity.what." + request.kind()),
                "link", settings.page("identity", challenge.token()).toString(),
                "code", challenge.code());
    }

    /** Whether a link would be good, for the page that asks to press a button; following it alone proves nothing. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public boolean isLinkGood(String token) {
        return challenges.isGood(token);
    }

    /** The person pressed the button on the page behind our link. */
    @Transactional
    @PreAuthorize("permitAll()")
    public IdentityOutcome confirmByLink(String token, String ipAddress) {
        return RunAs.jobFor("identity-check", () -> judge(challenges.tryLink(token, ipAddress), IdentityMethod.LINK));
    }

    /** The person told staff the code that we sent, for instance by telephone or chat. */
    @Transactional
    @PreAuthorize(Access.DPO_OR_JOB)
    public IdentityOutcome confirmByCode(RequestId id, String code, String ipAddress) {
        return judge(challenges.tryCode(id, code, ipAddress), IdentityMethod.CODE);
    }

    /** The person asked while signed in; the caller has checked the sign-in itself. */
    @Transactional
    @PreAuthorize(Access.JOB)
    public IdentityOutcome confirmSignedIn(RequestId id, AccountId signedIn) {
        var request = requests.get(id);
        if (!request.account().equals(Optional.of(signedIn))) {
            return new IdentityOutcome.NotThisAccount();
        }
        return identification.settle(
                request, IdentityMethod.SIGNED_IN, "reason.signed-in", new Evidence("signed-in", signedIn.toString()));
    }

    /** The person came by a link that we mailed to this address: that is enough where it is the one we hold. */
    @Transactional
    @PreAuthorize(Access.JOB)
    public IdentityOutcome confirmByAddress(RequestId id, EmailAddress proven) {
        var request = requests.get(id);
        if (request.account().isEmpty()) {
            return new IdentityOutcome.NoAccount();
        }
        var held = people.addressOf(request.account().get());
        return held.filter(address -> address.normal().equals(proven.normal())).isEmpty()
                ? new IdentityOutcome.NotThisAccount()
                : identification.settle(
                        request, IdentityMethod.LINK, "reason.address-held", new Evidence("method", "LINK"));
    }

    /** Staff settled it in another way and says how and why that was enough; never by a copy of a passport. */
    @Transactional
    @PreAuthorize(Access.DPO)
    public IdentityOutcome confirmByStaff(RequestId id, IdentityMethod method, String reason) {
        if (!method.isByStaff()) {
            throw new IllegalArgumentException("Staff cannot confirm by " + method);
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("Say in a sentence why this was enough to know who it is");
        }
        var request = requests.get(id);
        if (request.account().isEmpty()) {
            return new IdentityOutcome.NoAccount();
        }
        return identification.settle(request, method, reason.strip(), new Evidence("method", method.name()));
    }

    /** A new passphrase for the download, when the person lost theirs; the old one stops opening anything. */
    @Transactional
    @PreAuthorize(Access.DPO)
    public IdentityOutcome.Confirmed renewPassphrase(RequestId id, String reason) {
        var request = requests.get(id);
        var confirmed = identification.newPassphrase(request);
        log.add(CaseLog.act(request, "passphrase-renewed").because(reason));
        return confirmed;
    }

    private IdentityOutcome judge(Tried tried, IdentityMethod method) {
        return switch (tried) {
            case Tried.Right(var id, var challenge) ->
                identification.settle(
                        requests.get(id),
                        method,
                        "reason.address-held",
                        new Evidence("challenge", challenge.toString()));
            case Tried.Wrong(var left) -> new IdentityOutcome.Wrong(left);
            case Tried.Unknown() -> new IdentityOutcome.Unknown();
            case Tried.Expired() -> new IdentityOutcome.Expired();
            case Tried.NoLongerGood() -> new IdentityOutcome.NoLongerGood();
            case Tried.TooMany(var retryAt) -> new IdentityOutcome.TooMany(retryAt);
        };
    }
}
