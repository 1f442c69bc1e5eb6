package ai.astrasonic.jobs.erasure;

import ai.astrasonic.accounts.AccountClosing;
import ai.astrasonic.erasure.DueErasure;
import ai.astrasonic.identityserver.CustomerIdentities;
import ai.astrasonic.identityserver.IdentityServerFailure;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.shared.AccountId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Locks people out before anything of theirs goes, and removes them from the identity server after. */
@Component
class SignIns {

    /** Whoever asked for a part keeps the account, and signs in to it. */
    static final String ACCOUNT = "accounts.account";

    private final AccountClosing accounts;
    private final CustomerIdentities identities;
    private final CaseNotes cases;

    SignIns(AccountClosing accounts, CustomerIdentities identities, CaseNotes cases) {
        this.accounts = accounts;
        this.identities = identities;
        this.cases = cases;
    }

    void lock(Batch batch) {
        batch.together("close", people -> accounts.close(closing(people)));
        var known = accounts.identitiesOf(closing(batch.onTheWay()));
        batch.each(
                "lock",
                person -> Optional.ofNullable(known.get(person.person())).ifPresent(this::lockOut));
    }

    private static List<AccountId> closing(List<DueErasure> people) {
        return Batch.accounts(Batch.erasing(Set.of(ACCOUNT), people));
    }

    private void lockOut(String identity) {
        at(() -> identities.lockOut(identity));
    }

    /** Only after the records: until then the account says who it is at the identity server. */
    void remove(Batch batch) {
        var known = accounts.identitiesOf(closing(batch.onTheWay()));
        batch.each("sign-in", person -> {
            var identity = Optional.ofNullable(known.get(person.person()));
            identity.ifPresent(found -> at(() -> identities.remove(found)));
            cases.signInGone(person, identity.isPresent());
        });
    }

    private void at(Runnable call) {
        if (!identities.isConfigured()) {
            throw StepFailed.retryable("identity-server-unknown", new IOException("not configured"));
        }
        try {
            call.run();
        } catch (IdentityServerFailure failure) {
            throw failure.isRetryable()
                    ? StepFailed.retryable("identity-server-failed", new IOException(failure))
                    : StepFailed.forGood("identity-server-refused");
        }
    }
}
