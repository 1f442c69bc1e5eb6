package ai.astrasonic.requests;

import ai.astrasonic.requests.deadlines.ResponseDeadline;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.requests.steps.TimelineEntry;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything a case page shows. */
public record CaseView(
        RequestId id,
        RequestKind kind,
        Channel channel,
        Instant receivedAt,
        MaskedRequester requester,
        Optional<AccountId> account,
        Language language,
        Optional<String> assignee,
        RequestStatus status,
        RequestState state,
        ResponseDeadline deadline,
        Optional<ExtensionNotice> extensionNotice,
        Optional<IdentityProof> identity,
        Particulars particulars,
        boolean mandateChecked,
        Optional<Verdict> decision,
        Optional<String> refusalReason,
        Optional<Answer> answer,
        int downloads,
        List<RequestId> openAlready,
        List<StepView> steps,
        List<PackageView> packages,
        List<TimelineEntry> timeline,
        long version) {

    public CaseView {
        openAlready = List.copyOf(openAlready);
        steps = List.copyOf(steps);
        packages = List.copyOf(packages);
        timeline = List.copyOf(timeline);
    }

    /** Whether the answer waits for a letter to be posted. */
    public boolean awaitsPosting() {
        return status == RequestStatus.ANSWERING
                && steps.stream()
                        .filter(step -> step.key().equals(Step.ANSWER))
                        .anyMatch(step -> answer.filter(given -> given.mayBePosted(step.outcome()))
                                .isPresent());
    }
}
