package ai.astrasonic.requests;

import ai.astrasonic.requests.deadlines.Pause;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks which data the person means, where we hold a large quantity (recital 63). The clock of an access request waits for the
 * answer, but only where the question left without undue delay; any other question pauses nothing.
 */
@Service
@Transactional
@PreAuthorize(Access.DPO)
public class Specifications {

    private final DataSubjectRequests requests;
    private final FittingParticulars fitting;
    private final Addressees addressees;
    private final PackageOrders orders;
    private final Post post;
    private final Clocks clocks;
    private final CaseLog log;
    private final RequestSettings settings;

    Specifications(
            DataSubjectRequests requests,
            FittingParticulars fitting,
            Addressees addressees,
            PackageOrders orders,
            Post post,
            Clocks clocks,
            CaseLog log,
            RequestSettings settings) {
        this.requests = requests;
        this.fitting = fitting;
        this.addressees = addressees;
        this.orders = orders;
        this.post = post;
        this.clocks = clocks;
        this.log = log;
        this.settings = settings;
    }

    /**
     * Writes to whoever asked.
     *
     * @param question what the person reads, in their language
     * @return whether the clock waits for the answer
     */
    public boolean ask(RequestId id, String question) {
        var request = requests.lock(id);
        request.requireUnanswered();
        required(question);
        var address = addressOf(request)
                .orElseThrow(() -> new IllegalStateException("Request " + id + " came without an e-mail address"));
        var account = request.isIdentitySettled() ? request.accountOrNull() : null;
        post.send(account, address, "specification", request.language(), Map.of("question", question));
        boolean pauses = isInTime(request) && isForAccess(request);
        if (pauses) {
            clocks.waitFor(id, Pause.Ground.SPECIFICATION);
        }
        log.add(CaseLog.act(request, pauses ? "specification-asked" : "specification-asked-unpaused")
                .because(question));
        return pauses;
    }

    /**
     * The person said what they mean; or that they mean everything. A package that was ordered for something else is thrown away
     * and ordered anew.
     *
     * @param scope keys of data sets; empty for everything
     */
    public void specified(RequestId id, Set<String> scope, String words) {
        var request = requests.lock(id);
        request.requireUnanswered();
        required(words);
        fitting.requireScope(request.kind(), scope);
        var before = request.askedFor();
        request.isLimitedTo(scope);
        clocks.waitNoMore(id, Pause.Ground.SPECIFICATION);
        log.add(CaseLog.act(request, "specification-given").because(words).changed(null, scope.size()));
        if (!request.askedFor().equals(before)) {
            orders.scopeChanged(request);
        }
    }

    /** Once we know who the person is, nothing about them goes to somebody whose mandate was not checked. */
    private Optional<EmailAddress> addressOf(DataSubjectRequest request) {
        return request.isOnBehalf() && request.isIdentitySettled() ? addressees.of(request) : request.email();
    }

    private boolean isInTime(DataSubjectRequest request) {
        return !clocks.today().isAfter(request.receiptDate().plusDays(settings.undelayedDays()));
    }

    private static boolean isForAccess(DataSubjectRequest request) {
        return request.kind() == RequestKind.ACCESS;
    }

    private static void required(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("This needs words");
        }
    }
}
