package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what was stopped or restricted only until the decision, after the person was told of that (Art. 18(3)). */
@Component
class MeasuresEnd {

    private final DataSubjectRequests requests;
    private final Measures measures;

    MeasuresEnd(DataSubjectRequests requests, Measures measures) {
        this.requests = requests;
        this.measures = measures;
    }

    /** The answer told of it, and has left. */
    @EventListener
    void on(AnswerLeft left) {
        var request = requests.get(left.request());
        measures.setFree(request, answeredWith(request), "reason.answer-left");
    }

    @EventListener
    void on(RequestClosed closed) {
        var request = requests.get(closed.request());
        switch (closed.status()) {
            case REFUSED -> reject(request);
            case WITHDRAWN -> takeBack(request);
            // The earlier request takes over what this one brought about.
            case JOINED -> {}
            case COMPLETED -> {}
            default -> throw new IllegalStateException(closed.status() + " is no end");
        }
    }

    private void reject(DataSubjectRequest request) {
        if (request.kind() == RequestKind.OBJECTION && request.isIdentitySettled()) {
            measures.reject(request, "request " + request.id());
        }
    }

    /** Who takes a request back knows what ends with it. */
    private void takeBack(DataSubjectRequest request) {
        if (!request.isIdentitySettled()) {
            return;
        }
        if (request.kind() == RequestKind.OBJECTION) {
            measures.takeBack(request, "request " + request.id());
        }
        measures.setFree(request, Set.of(request.id()), "reason.withdrawn");
    }

    private Set<RequestId> answeredWith(DataSubjectRequest request) {
        var all = new HashSet<>(Set.of(request.id()));
        requests.findByJoinedInto(request.id().value()).forEach(joined -> all.add(joined.id()));
        return all;
    }
}
